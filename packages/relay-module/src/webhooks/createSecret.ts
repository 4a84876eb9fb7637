import { randomBytes } from 'node:crypto'

/** A new signing secret: `whsec_` and 32 random bytes in base64. @see Standard Webhooks, "Signature scheme" */
export function createSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}
