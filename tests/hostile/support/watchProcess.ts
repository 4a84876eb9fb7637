/** Collects what would end a gateway that is a process of its own: what nobody caught or awaited. */
export function watchProcess(): { faults: () => unknown[] } {
  const faults: unknown[] = []
  const note = (fault: unknown) => faults.push(fault)
  beforeAll(() => {
    process.on('unhandledRejection', note)
    process.on('uncaughtException', note)
  })
  afterAll(() => {
    process.off('unhandledRejection', note)
    process.off('uncaughtException', note)
  })
  return { faults: () => faults }
}
