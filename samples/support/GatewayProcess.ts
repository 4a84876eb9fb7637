import type { ChildProcess } from 'node:child_process'

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/** A gateway as a process of its own, with its data in a temporary folder that goes with it. */
export class GatewayProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
    public readonly url: string,
    public readonly adminApiKey: string
  ) {}

  /** @param settings environment variables beside the defaults; webhooks and partners on this machine are allowed */
  public static async start(settings: Record<string, string> = {}): Promise<GatewayProcess> {
    const dataDir = await mkdtemp(join(tmpdir(), 'didcomm-gateway-'))
    const main = join(dirname(require.resolve('@didcomm-gateway/server/package.json')), 'build', 'main.js')
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GATEWAY_PORT: '0',
        GATEWAY_DATA_DIR: dataDir,
        GATEWAY_WEBHOOK_ALLOW: '127.0.0.0/8,::1/128',
        GATEWAY_LOG_LEVEL: 'warn',
        ...settings,
      },
    })
    const url = await listeningUrl(child)
    const adminApiKey = (await readFile(join(dataDir, 'admin-api-key'), 'utf8')).trim()
    return new GatewayProcess(child, dataDir, url, adminApiKey)
  }

  /** Stops it in order; fails when it did not end well. */
  public async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = once(this.child, 'exit')
      this.child.kill('SIGTERM')
      await exited
    }
    await rm(this.dataDir, { recursive: true, force: true })
    if (this.child.exitCode !== 0) throw new Error(`The gateway ended with ${this.child.exitCode}.`)
  }
}

function listeningUrl(child: ChildProcess): Promise<string> {
  const output: string[] = []
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line)
        const [, url] = /listening on (http:\S+)/.exec(line) ?? []
        if (url) resolve(url)
      })
    }
    child.once('exit', (code) => reject(new Error(`The gateway ended with ${code}:\n${output.join('\n')}`)))
  })
}
