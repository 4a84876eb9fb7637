import { spawn, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { startGateway } from '../support/gateway'
import { startWebhookReceiver } from '../support/webhookReceiver'

const README = join(__dirname, '../../README.md')
/** The walk is written for a shell with curl; where that is missing there is nothing to run. */
const itWithCurl = spawnSync('curl', ['--version']).status === 0 ? it : it.skip

describe('README', () => {
  itWithCurl('has a walk from zero to a relayed message that runs as it is written', async () => {
    const gateway = await startGateway({ GATEWAY_DATABASE_URL: '' })
    const receiver = await startWebhookReceiver()
    try {
      const blocks = [...(await readFile(README, 'utf8')).matchAll(/```sh\n(.*?)```/gs)].map(([, text]) => text)
      const walk = blocks.find((text) => text.startsWith('api()')) ?? ''
      // the addresses and the folder of the README are those of a gateway with default settings
      const script = walk
        .replaceAll('http://127.0.0.1:3000', gateway.url)
        .replaceAll('http://127.0.0.1:8080', receiver.url)
        .replaceAll('data/admin-api-key', join(gateway.dataDir, 'admin-api-key'))
      const shell = spawn('bash', ['-eu', '-c', script], { stdio: ['ignore', 'pipe', 'inherit'] })
      let output = ''
      shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
      expect(await new Promise((resolve) => shell.once('close', resolve))).toBe(0)
      expect(output).toContain('Hello Acme')
      const [call] = await receiver.received(1)
      expect(call.json.message).toMatchObject({ '@type': 'https://example.org/hello/1.0/hi', text: 'Hello Acme' })
    } finally {
      await receiver.stop()
      await gateway.stop()
    }
  })
})
