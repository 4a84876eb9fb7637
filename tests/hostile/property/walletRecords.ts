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
      records.push(
        ...(found as unknown as WalletRecord[]).map((record) => ({ ...record, tags: listTags(record.tags) }))
      )
    }
    return records
  })
}

/** Credo writes each value of a list as a tag `name:value` of its own. */
function listTags(tags: Record<string, unknown>): Record<string, unknown> {
  const listed: Record<string, unknown> = {}
  for (const [tag, value] of Object.entries(tags)) {
    const at = tag.indexOf(':')
    if (at < 0) listed[tag] = value
    else listed[tag.slice(0, at)] = [...((listed[tag.slice(0, at)] ?? []) as string[]), tag.slice(at + 1)].sort()
  }
  return listed
}

function recordTypes(library: object): string[] {
  return Object.values(library)
    .filter((value) => typeof value === 'function' && value.prototype instanceof credo.BaseRecord)
    .map((value) => (value as { type: string }).type)
}
