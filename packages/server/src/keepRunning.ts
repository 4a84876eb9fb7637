import { MessageChannel } from 'node:worker_threads'

/**
 * Keeps the process until it ends itself. Askar's answers come through ffi-napi, which counts a handle of the event loop up
 * and down from other threads without a lock (its own comment says so). So the loop's count of what it waits for can come
 * out too low, and Node takes a process with open sockets for done: it would end with exit code 0 in the middle of its work.
 * When that happens, one handle more is held, and the loop goes on.
 */
export function keepRunning(): void {
  const held: object[] = []
  process.on('beforeExit', () => {
    // a timer would not do: all timers of a process are one handle, which is held already
    const { port1 } = new MessageChannel()
    port1.ref()
    held.push(port1)
  })
}
