/** Shows what is done and whether it was seen to work. A step that throws ends the sample. */
export class Steps {
  private number = 0

  public async run<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.number++
    const label = `${String(this.number).padStart(2)}. ${title}`
    const startedAt = Date.now()
    try {
      const result = await work()
      process.stdout.write(`✔ ${label} (${Date.now() - startedAt} ms)\n`)
      return result
    } catch (error) {
      process.stdout.write(`✘ ${label}\n`)
      throw error
    }
  }

  /** Something that the reader should see of a step. */
  public show(what: string, value: unknown): void {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
    process.stdout.write(`     ${what}:\n${text.replace(/^/gm, '       ')}\n`)
  }
}
