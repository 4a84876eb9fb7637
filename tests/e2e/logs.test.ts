import { connectTenants } from '../support/connect'
import { spawnGateway } from '../support/gateway'
import { until } from '../support/until'

const CONTENT = 'the price is 4711 euros'

describe('logs', () => {
  it('hold no content, key or envelope, even at the finest level and when things fail', async () => {
    const gateway = await spawnGateway({ GATEWAY_LOG_LEVEL: 'trace', NODE_ENV: 'production' })
    try {
      const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
      const [toBob] = await connectTenants(alice, bob)
      const send = (message: object) =>
        alice.post('/actions', { type: 'DIDCOMM', to: toBob, command: 'message', data: { message } }, 201)
      await send({ '@type': 'https://example.org/offer/1.0/offer', content: CONTENT })
      // a known type with a body that its handler refuses
      await send({ '@type': 'https://didcomm.org/trust_ping/1.0/ping', comment: { content: CONTENT } })
      await send({ '@type': 'https://didcomm.org/issue-credential/2.0/offer-credential', comment: CONTENT })
      await until(async () => {
        const { body } = await bob.get('/events?direction=in&limit=200', 200)
        const types = body.items.map((event: { type: string }) => event.type)
        return ['offer/1.0/offer', 'trust_ping/1.0/ping', 'offer-credential'].every((end) =>
          types.some((type: string) => type.endsWith(end))
        )
      })
      await fetch(`${gateway.url}/didcomm`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ '@type': 'https://example.org/plain/1.0/text', content: CONTENT }),
      })
      expect(await gateway.kill('SIGTERM')).toBe(0)

      const output = gateway.output()
      expect(output).toContain('"level":"trace"')
      expect(output).not.toContain(CONTENT)
      expect(output).not.toContain('"ciphertext"')
      for (const secret of [gateway.adminKey, alice.apiKey, bob.apiKey, await gateway.walletKey()]) {
        expect(output).not.toContain(secret)
      }
    } finally {
      await gateway.stop()
    }
  })
})
