/** Answers the calls of the process that measures. */
export function serve(methods: Record<string, (...args: never[]) => unknown>): void {
  const own = {
    /** CPU time of this process so far, milliseconds, and its memory, bytes */
    usage: () => {
      const { user, system } = process.cpuUsage()
      return { cpuMs: (user + system) / 1000, rss: process.memoryUsage().rss }
    },
  }
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
