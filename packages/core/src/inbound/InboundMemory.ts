import type { InboxRow } from '../database'

/** Most bytes of opened messages that wait in memory; what comes beyond waits on disk only. */
const BUDGET_BYTES = 64_000_000
/** What a message takes beside its envelope, however small that is. */
const OVERHEAD_BYTES = 4000

/** The messages that were kept here and wait in memory until they are handled. */
export class InboundMemory {
  private readonly rows = new Map<string, InboxRow>()
  private bytes = 0

  public hasRoomFor(row: InboxRow): boolean {
    return this.bytes + sizeOf(row) <= BUDGET_BYTES
  }

  public add(row: InboxRow): void {
    this.rows.set(row.id, row)
    this.bytes += sizeOf(row)
  }

  /** @returns what was added under the id */
  public remove(id: string): InboxRow | null {
    const row = this.rows.get(id)
    if (!row) return null
    this.rows.delete(id)
    this.bytes -= sizeOf(row)
    return row
  }
}

const sizeOf = (row: InboxRow) => row.envelope.length + OVERHEAD_BYTES
