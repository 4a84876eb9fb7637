import type { ChildProcess } from 'node:child_process'

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

interface Answer {
  id: number
  result?: unknown
  error?: string
}

/** A stock Credo agent in a process of its own, so that its memory and its time are not the gateway's or the test's. */
export class SoakPartner {
  private readonly waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  private lastId = 0

  private constructor(private readonly child: ChildProcess) {
    child.on('message', ({ id, result, error }: Answer) => {
      const call = this.waiting.get(id)
      this.waiting.delete(id)
      if (error === undefined) call?.resolve(result as never)
      else call?.reject(new Error(error))
    })
    child.on('exit', (code, signal) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`The partner ended with ${code ?? signal}.`))
    })
  }

  public static async start(gatewayUrl: string): Promise<SoakPartner> {
    const child = fork(join(__dirname, 'partnerProcess.cjs'), [gatewayUrl], { execArgv: [] })
    const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if ((first as Answer | null)?.id !== 0) throw new Error('The partner does not start.')
    return new SoakPartner(child)
  }

  public endpoint = () => this.call<string>('endpoint')
  public receiveInvitation = (url: string) => this.call<{ id: string; did: string }>('receiveInvitation', url)
  public createInvitation = () => this.call<{ id: string; url: string }>('createInvitation')
  public waitForInvited = (outOfBandId: string) => this.call<string>('waitForInvited', outOfBandId)
  public pack = (connectionId: string, text: string) => this.call<object>('pack', connectionId, text)
  public listen = (isListening: boolean) => this.call<void>('listen', isListening)
  public forget = () => this.call<void>('forget')

  public async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const exited = once(this.child, 'exit')
    if (this.child.connected) await this.call('stop').catch(() => undefined)
    this.child.kill('SIGKILL')
    await exited
  }

  private call<T>(command: string, ...args: unknown[]): Promise<T> {
    const id = ++this.lastId
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.child.send({ id, command, args })
    })
  }
}
