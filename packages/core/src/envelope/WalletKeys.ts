import type { AgentContext } from '@credo-ts/core'
import type { Session } from '@hyperledger/aries-askar-nodejs'

import { injectable } from '@credo-ts/core'
import { sodium_memzero } from 'sodium-native'

import { KeyVault } from './KeyVault'
import { PartnerKeys } from './PartnerKeys'
import { KEY_BYTES, toExchangeSecret } from './exchangeKeys'

/** Keys of ours that are remembered: 128 kB of guarded memory. */
const REMEMBERED = 4000

/** A pair of ours for X25519. The secret is lent: see {@link KeyVault.use}. */
export interface ExchangePair {
  publicKey: Buffer
  secretKey: Buffer
}

/** What of Credo's Askar wallets is needed; `@credo-ts/askar` itself is the choice of whoever builds the agent. */
interface AskarBackedWallet {
  withSession<T>(work: (session: Session) => Promise<T>): Promise<T>
}

/**
 * The tenants' own keys as envelopes need them. Fetching one from the wallet and converting it is most of the cost of an
 * envelope, so the ones used last are remembered, in guarded memory.
 */
@injectable()
export class WalletKeys {
  private readonly vault = new KeyVault(KEY_BYTES, REMEMBERED)
  private readonly publicKeys = new PartnerKeys()
  /** counts what was forgotten: a key that was being fetched meanwhile is not kept */
  private drops = 0

  /**
   * @param ed25519 public key, base58
   * @param work awaits nothing
   * @returns what `work` returns; null when the wallet of the context does not hold the key
   */
  public async use<T>(context: AgentContext, ed25519: string, work: (pair: ExchangePair) => T): Promise<T | null> {
    const name = `${context.contextCorrelationId}:${ed25519}`
    const { drops } = this
    if (!this.vault.has(name) && !(await this.fetch(context, ed25519, name))) return null
    const publicKey = this.publicKeys.find(ed25519)
    if (!publicKey) return null
    try {
      return this.vault.use(name, (secretKey) => work({ publicKey, secretKey }))
    } finally {
      if (drops !== this.drops) this.vault.drop((kept) => kept === name)
    }
  }

  /** Wipes every key of a tenant that goes. */
  public forget(tenantId: string): void {
    this.drops++
    this.vault.drop((name) => name.startsWith(`${tenantId}:`))
  }

  public close(): void {
    this.drops++
    this.vault.close()
  }

  private async fetch(context: AgentContext, ed25519: string, name: string): Promise<boolean> {
    const wallet = context.wallet as unknown as AskarBackedWallet
    const entry = await wallet.withSession((session) => session.fetchKey({ name: ed25519 }))
    if (!entry) return false
    try {
      const seed = entry.key.secretBytes
      this.vault.put(name, toExchangeSecret(seed))
      sodium_memzero(seed)
      return true
    } finally {
      entry.key.handle.free()
    }
  }
}
