import type { OperationName } from './AnonCredsOperations'
import type { nativeOperations } from './nativeOperations'
import type * as AnonCreds from '@hyperledger/anoncreds-nodejs'

/**
 * What an AnonCreds process runs. Its text is the script that the process begins with (`AnonCredsProcess`), since tests run
 * the TypeScript sources, and a process of its own cannot; so it uses nothing from outside itself.
 *
 * A frame is a length (4 bytes, big endian) and as much JSON in UTF-8. A request `{ operation, request }` comes on standard
 * input and is answered on standard output with `{ response }` or `{ error: { code, message } }`, one at a time. The process
 * ends with its parent, even in the middle of a computation.
 * @param load `require`
 * @param createOperations what is computed
 * @param libraryPath of the AnonCreds bindings
 * @param parentPid process that it ends with
 */
export function serveParent(
  load: NodeRequire,
  createOperations: typeof nativeOperations,
  libraryPath: string,
  parentPid: number
): void {
  const MOST_SHOWN = 500
  const HEAD_BYTES = 4
  // a computation keeps this thread, so another one watches whether the parent lives
  const { Worker } = load('node:worker_threads') as typeof import('node:worker_threads')
  const watch = `setInterval(() => { if (process.ppid !== ${parentPid}) process.kill(process.pid, 'SIGKILL') }, 500)`
  new Worker(watch, { eval: true }).unref()
  process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'))

  const { operations, release } = createOperations(load(libraryPath) as typeof AnonCreds)

  /** Numbers as long as keys are left out: a message may quote what it is about. */
  const describe = (error: unknown) => {
    const { code, message } = error as { code?: unknown; message?: unknown }
    const shown = String(message).replace(/[0-9a-fA-F]{20,}/g, '…')
    return { code: typeof code === 'number' ? code : null, message: shown.slice(0, MOST_SHOWN) }
  }

  const answer = (text: string): object => {
    try {
      const { operation, request } = JSON.parse(text) as { operation: OperationName; request: never }
      return { response: operations[operation](request) }
    } catch (error) {
      return { error: describe(error) }
    } finally {
      release()
    }
  }

  let chunks: Buffer[] = []
  let missing = HEAD_BYTES
  process.stdin.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    missing -= chunk.length
    if (missing > 0) return
    const input = Buffer.concat(chunks)
    const end = HEAD_BYTES + input.readUInt32BE(0)
    chunks = [input]
    missing = end - input.length
    if (missing > 0) return
    // the parent asks one thing at a time
    ;[chunks, missing] = [[], HEAD_BYTES]
    const body = Buffer.from(JSON.stringify(answer(input.toString('utf8', HEAD_BYTES, end))))
    const head = Buffer.alloc(HEAD_BYTES)
    head.writeUInt32BE(body.length)
    process.stdout.write(Buffer.concat([head, body]))
  })
}
