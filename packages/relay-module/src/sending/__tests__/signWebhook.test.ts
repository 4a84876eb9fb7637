import { Webhook } from 'standardwebhooks'

import { createSecret } from '../../webhooks/createSecret'
import { signWebhook } from '../signWebhook'

const body = Buffer.from('{"message":{"ü":"😀"}}')

describe('signWebhook', () => {
  it('signs as the reference implementation does', () => {
    const secret = createSecret()
    const now = Date.now()
    const headers = signWebhook('d-1', now, body, [secret])
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign('d-1', new Date(now), body.toString()))
    expect(headers).toMatchObject({ 'webhook-id': 'd-1', 'webhook-timestamp': String(Math.floor(now / 1000)) })
  })

  it('signs with both secrets after a rotation', () => {
    const [fresh, old, other] = [createSecret(), createSecret(), createSecret()]
    const headers = signWebhook('d-1', Date.now(), body, [fresh, old])
    expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
    for (const secret of [fresh, old]) {
      expect(new Webhook(secret).verify(body, { ...headers })).toEqual(JSON.parse(body.toString()))
    }
    expect(() => new Webhook(other).verify(body, { ...headers })).toThrow()
    expect(() => new Webhook(fresh).verify(`${body.toString()} `, { ...headers })).toThrow()
  })
})

describe('createSecret', () => {
  it('makes whsec_ and 32 bytes, another one each time', () => {
    const secrets = Array.from({ length: 10 }, createSecret)
    for (const secret of secrets) expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).toHaveLength(32)
    expect(new Set(secrets).size).toBe(10)
  })
})
