import type { TenantContexts } from '@didcomm-gateway/core'

import * as anoncreds from '@credo-ts/anoncreds'
import * as credo from '@credo-ts/core'
import { Scan, type Store } from '@hyperledger/aries-askar-nodejs'

export interface WalletRecord {
  category: string
  name: string
  value: string
  tags: Record<string, unknown>
}

interface AskarBackedWallet {
  store: Store
  profile: string
}

/** Every kind of record that Credo or the gateway could keep; Askar cannot be asked which there are. */
const CATEGORIES = [
  ...recordTypes(credo),
  ...recordTypes(anoncreds),
  'DidcommGatewayTenantKey',
  'DidcommGatewayRegistryKey',
]

/** Everything in a tenant's wallet but the private keys themselves, decrypted. */
export function readWallet(contexts: TenantContexts, tenantId: string): Promise<WalletRecord[]> {
  return contexts.run(tenantId, async (context) => {
    const { store, profile } = context.wallet as unknown as AskarBackedWallet
    const records: WalletRecord[] = []
    for (const category of CATEGORIES) {
      const found = await new Scan({ category, store, profile }).fetchAll()
      records.push(...(found as unknown as WalletRecord[]))
    }
    return records
  })
}

function recordTypes(library: object): string[] {
  return Object.values(library)
    .filter((value) => typeof value === 'function' && value.prototype instanceof credo.BaseRecord)
    .map((value) => (value as { type: string }).type)
}
