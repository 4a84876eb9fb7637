import type { ChildProcess } from 'node:child_process'

import { fork } from 'node:child_process'
import { join } from 'node:path'

interface Answer {
  id: number
  result?: unknown
  error?: string
}

/** A process under measurement, called by name over its IPC channel. */
export class Child {
  private readonly waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  private nextId = 1

  private constructor(private readonly process: ChildProcess) {
    process.on('message', ({ id, result, error }: Answer) => {
      const call = this.waiting.get(id)
      this.waiting.delete(id)
      if (error === undefined) call?.resolve(result as never)
      else call?.reject(new Error(error))
    })
    process.on('exit', (code) => {
      for (const { reject } of this.waiting.values())
        reject(new Error(`The process under measurement ended with ${code}.`))
    })
  }

  /** @param name file in `children/` */
  public static start(name: string, environment: NodeJS.ProcessEnv = {}): Child {
    const env = { ...process.env, NODE_ENV: 'production', ...environment }
    // garbage is collected on demand, before memory is measured
    const execArgv = ['--expose-gc']
    return new Child(fork(join(__dirname, 'children', `${name}.js`), { env, execArgv, serialization: 'advanced' }))
  }

  public call<T>(method: string, ...args: unknown[]): Promise<T> {
    const id = this.nextId++
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.process.send({ id, method, args })
    })
  }

  public async stop(): Promise<void> {
    const exited = new Promise((resolve) => this.process.once('exit', resolve))
    await this.call('stop')
    this.process.disconnect()
    await exited
  }
}
