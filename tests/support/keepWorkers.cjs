/**
 * Loaded before all else into Jest's workers, and into what they start. A worker was seen to end with exit code 0 in the middle
 * of a test, for the reason that packages/server/src/keepRunning.ts tells. As long as a worker listens to Jest, it stays.
 */
const { MessageChannel } = require('node:worker_threads')

if (process.env.JEST_WORKER_ID !== undefined && process.send) {
  const held = []
  process.on('beforeExit', () => {
    if (!process.connected || process.listenerCount('message') === 0) return
    const { port1 } = new MessageChannel()
    port1.ref()
    held.push(port1)
  })
}
