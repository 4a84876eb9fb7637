import { toExchangeKey } from './exchangeKeys'

const REMEMBERED = 10_000

/** X25519 keys of partners by their Ed25519 ones: converting one costs half as much as opening what it seals. Nothing here is secret. */
export class PartnerKeys {
  private readonly known = new Map<string, Buffer>()

  /**
   * @param ed25519 base58
   * @returns null when it is no Ed25519 key, or one of low order
   */
  public find(ed25519: string): Buffer | null {
    const known = this.known.get(ed25519)
    if (known) this.known.delete(ed25519)
    const key = known ?? toExchangeKey(ed25519)
    if (!key) return null
    this.known.set(ed25519, key)
    if (this.known.size > REMEMBERED) {
      const oldest = this.known.keys().next().value
      if (oldest !== undefined) this.known.delete(oldest)
    }
    return key
  }
}
