import { AsyncLocalStorage } from 'node:async_hooks'

/** Told of a record before it is written; the record waits for it. */
export type RecordNote = (tenantId: string, kind: string, recordId: string) => Promise<void>

const running = new AsyncLocalStorage<RecordNote>()
/** notes that have not ended */
let unfinished = 0

/**
 * Tells a piece of work which records it makes, before they are there: after a crash whoever repeats the work knows where
 * to look. Following every promise costs the whole process some time, so it is done only while a note is running.
 */
export class RecordNotes {
  /**
   * Everything that `work` begins tells `note` of the records that it writes.
   * @returns ends it; call it in the end, once
   */
  public static begin(note: RecordNote, work: () => void): () => void {
    let ended = false
    unfinished++
    // work that goes on in the background may have been begun by this one
    running.run(async (...record) => (ended ? undefined : note(...record)), work)
    return () => {
      ended = true
      if (--unfinished === 0) running.disable()
    }
  }

  public static async tell(...record: Parameters<RecordNote>): Promise<void> {
    await running.getStore()?.(...record)
  }
}
