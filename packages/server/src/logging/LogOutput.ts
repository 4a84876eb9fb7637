import { write } from 'node:fs'
import { Writable } from 'node:stream'

/** Lines that wait for a reader that does not read; what comes beyond is dropped and counted, bytes. */
const MAX_WAITING_BYTES = 4_000_000
/** Longest that {@link LogOutput.flush} waits, and between two tries of a pipe that is full, milliseconds. */
const FLUSH_MS = 2000
const FULL_PAUSE_MS = 20

type WriteCallback = (error?: Error | null) => void

/**
 * Standard output for log lines that never blocks and never fails. Node writes to pipes and files synchronously, so that a log
 * collector that does not read would stop the whole process; here a thread of Node's pool waits for it instead.
 */
export class LogOutput extends Writable {
  private static ofProcess: LogOutput | null = null
  private dropped = 0

  /** Standard output has one, whoever writes to it: lines of two would run into each other. */
  public static get standard(): LogOutput {
    return (LogOutput.ofProcess ??= new LogOutput())
  }

  /** @param descriptor of what is written to; 1 is standard output */
  public constructor(private readonly descriptor = 1) {
    super({ decodeStrings: true, highWaterMark: MAX_WAITING_BYTES })
    this.on('error', () => undefined)
  }

  /** @returns true when the line was taken */
  public writeLine(line: string): boolean {
    if (this.writableLength + line.length > MAX_WAITING_BYTES) {
      this.dropped++
      return false
    }
    if (this.dropped > 0) {
      const count = this.dropped
      this.dropped = 0
      this.write(`${JSON.stringify({ level: 'warn', message: 'log lines were dropped: nobody read them', count })}\n`)
    }
    this.write(line)
    return true
  }

  /** Ends when what waits is written, or nobody has read it for too long. */
  public async flush(): Promise<void> {
    const end = Date.now() + FLUSH_MS
    while (this.writableLength > 0 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, FULL_PAUSE_MS))
    }
  }

  public override _write(chunk: Buffer, _encoding: BufferEncoding, callback: WriteCallback): void {
    write(this.descriptor, chunk, 0, chunk.length, null, (error, written) => {
      if (error?.code === 'EAGAIN') {
        setTimeout(() => this._write(chunk, 'utf8', callback), FULL_PAUSE_MS).unref()
        return
      }
      // a reader that has gone away (EPIPE) gets nothing more; the process goes on
      if (error || written >= chunk.length) return callback()
      this._write(chunk.subarray(written), 'utf8', callback)
    })
  }
}
