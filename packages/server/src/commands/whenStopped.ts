import { CommandError } from './CommandError'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does the work of a command that must tidy up behind itself: the first signal to stop ends the work through `signal`, and
 * waits for what it does in its `finally`; a second one ends the process at once.
 * @throws {CommandError} when it was stopped
 */
export async function whenStopped(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stopped = new AbortController()
  const stop = (name: NodeJS.Signals) => {
    if (stopped.signal.aborted) process.exit(1)
    stopped.abort(new CommandError(`Stopped by ${name}; nothing is left of it.`))
  }
  for (const name of SIGNALS) process.on(name, stop)
  try {
    await work(stopped.signal)
    stopped.signal.throwIfAborted()
  } finally {
    for (const name of SIGNALS) process.off(name, stop)
  }
}
