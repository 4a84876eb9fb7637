import { createHmac } from 'node:crypto'

/** Headers of a signed call. */
export interface SignatureHeaders {
  'webhook-id': string
  'webhook-timestamp': string
  'webhook-signature': string
}

/**
 * Signs a body with each of the secrets, so that a receiver that still has the one before a rotation can check it.
 * @param id the delivery's id, the same at every attempt
 * @param timeMs epoch milliseconds
 * @param secrets `whsec_…`, the present one first
 * @see Standard Webhooks, "Signature scheme"
 */
export function signWebhook(id: string, timeMs: number, body: Buffer, secrets: string[]): SignatureHeaders {
  const timestamp = String(Math.floor(timeMs / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body)
    return `v1,${hmac.digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
