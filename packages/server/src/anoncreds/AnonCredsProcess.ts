import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

import { spawn } from 'node:child_process'
import { getPriority, setPriority } from 'node:os'

import { AnonCredsProcessEndedError } from './anonCredsErrors'
import { nativeOperations } from './nativeOperations'
import { serveParent } from './serveParent'

/** All that a process gets of the environment: where libraries are. */
const ENVIRONMENT = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'LIB_ANONCREDS_PATH']
/** No core dumps, which would hold secrets; memory in kilobytes, what native code takes included. */
const LIMITS = 'ulimit -c 0; ulimit -d 1048576; exec "$0" "$@"'
const HEAP_MB = 512
/** Added to its niceness: whatever receives messages goes first. */
const NICENESS = 5
const HEAD_BYTES = 4
const MAX_ANSWER_BYTES = 64_000_000

/**
 * A process of its own for AnonCreds computations, one at a time. It has no wallet, no settings and no network of its own
 * doing; everything passes through its pipes, and it writes nothing but tails files, which are public.
 */
export class AnonCredsProcess {
  private readonly child: ChildProcess
  /** null: there was no room for them, and so no process was started */
  private readonly pipes: { stdin: Writable; stdout: Readable } | null
  private waiting: { resolve: (answer: Buffer) => void; reject: (error: Error) => void } | null = null
  private chunks: Buffer[] = []
  private missing = HEAD_BYTES
  private over = false
  private readonly end: Promise<void>
  /** requests that it was given */
  public requestCount = 0

  /** @param onEnd told when the process has ended, for whatever reason; never before it is made */
  public constructor(onEnd: (ended: AnonCredsProcess) => void) {
    const environment = ENVIRONMENT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
    const node = [process.execPath, `--max-old-space-size=${HEAP_MB}`, '--eval', script()]
    this.child = spawn('/bin/sh', ['-c', LIMITS, ...node], {
      env: Object.fromEntries(environment) as NodeJS.ProcessEnv,
      // what native code says when it fails could quote its input
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    this.pipes = pipesOf(this.child)
    this.over = this.pipes === null
    this.end = new Promise<string>((resolve) => {
      this.child.once('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? 'not started'))
      this.child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
    }).then((reason) => {
      this.over = true
      this.settle()?.reject(
        new AnonCredsProcessEndedError(`The process that computed this ended (${reason}). Try again.`)
      )
      onEnd(this)
    })
    if (!this.pipes) return
    // it can end before it reads
    this.pipes.stdin.on('error', () => undefined)
    this.pipes.stdout.on('data', (chunk: Buffer) => this.read(chunk))
    this.letParentEnd(this.pipes)
    this.yieldToParent()
  }

  public get pid(): number | undefined {
    return this.child.pid
  }

  public get ended(): boolean {
    return this.over
  }

  /**
   * @param body a request, JSON
   * @returns the answer, JSON
   * @throws {AnonCredsProcessEndedError}
   */
  public ask(body: Buffer): Promise<Buffer> {
    const { pipes } = this
    if (this.over || !pipes) {
      return Promise.reject(new AnonCredsProcessEndedError('The process has ended, or could not start. Try again.'))
    }
    this.requestCount++
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      const head = Buffer.alloc(HEAD_BYTES)
      head.writeUInt32BE(body.length)
      pipes.stdin.write(head)
      pipes.stdin.write(body)
    })
  }

  /** At once, whatever it does; resolves when it has ended. */
  public kill(): Promise<void> {
    // without an id the signal could go to more than one process
    if (this.child.pid !== undefined) this.child.kill('SIGKILL')
    // whoever awaits its end must not end before it
    if (!this.over) this.child.ref()
    return this.end
  }

  private read(chunk: Buffer): void {
    this.chunks.push(chunk)
    this.missing -= chunk.length
    if (this.missing > 0) return
    const received = Buffer.concat(this.chunks)
    const length = received.readUInt32BE(0)
    if (length > MAX_ANSWER_BYTES) return void this.kill()
    this.chunks = [received]
    this.missing = HEAD_BYTES + length - received.length
    if (this.missing > 0) return
    ;[this.chunks, this.missing] = [[], HEAD_BYTES]
    this.settle()?.resolve(received.subarray(HEAD_BYTES))
  }

  private settle() {
    const { waiting } = this
    this.waiting = null
    return waiting
  }

  /** One that waits for work keeps nobody from ending. */
  private letParentEnd({ stdin, stdout }: { stdin: Writable; stdout: Readable }): void {
    this.child.unref()
    for (const stream of [stdin, stdout]) (stream as unknown as { unref: () => void }).unref()
  }

  /** Messages are received while it computes. */
  private yieldToParent(): void {
    try {
      if (this.child.pid) setPriority(this.child.pid, getPriority() + NICENESS)
    } catch {
      // it has ended
    }
  }
}

/** With no file descriptor left (EMFILE, ENFILE) Node returns a child that has none, whatever its types say. */
function pipesOf({ stdin, stdout }: Partial<ChildProcess>): { stdin: Writable; stdout: Readable } | null {
  return stdin && stdout ? { stdin, stdout } : null
}

/** Nothing of it is secret: arguments of a process can be seen by all users of the machine. */
function script(): string {
  const library = JSON.stringify(require.resolve('@hyperledger/anoncreds-nodejs'))
  return `(${serveParent.toString()})(require, ${nativeOperations.toString()}, ${library}, ${process.pid})`
}
