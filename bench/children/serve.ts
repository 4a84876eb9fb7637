/** Answers the calls of the process that measures. */
export function serve(methods: Record<string, (...args: never[]) => unknown>): void {
  const own = {
    /** CPU time of this process so far, milliseconds */
    cpuMs: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    /** bytes: what JavaScript holds once its garbage is collected, and all of the process */
    memory: async () => {
      // what is released by finalizers goes with the second collection
      for (let round = 0; round < 2; round++) {
        globalThis.gc?.()
        await new Promise((resolve) => setImmediate(resolve))
      }
      const { heapUsed, external, rss } = process.memoryUsage()
      return { held: heapUsed + external, rss }
    },
  }
  // whatever a library has left running would keep the process; and without a parent nobody would stop it
  process.on('disconnect', () => process.exit(0))
  const known: Record<string, (...args: never[]) => unknown> = { ...own, ...methods }
  process.on('message', ({ id, method, args }: { id: number; method: string; args: never[] }) => {
    Promise.resolve()
      .then(() => known[method](...args))
      .then(
        (result) => process.send?.({ id, result }),
        (error: unknown) =>
          process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      )
  })
}
