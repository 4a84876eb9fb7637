import type { PartyReference } from '../models'
import type { Party } from '@didcomm-gateway/core'

import { shortDid } from '@didcomm-gateway/core'

/** An object with neither names nobody. */
export function readReference(reference: PartyReference): Party {
  if (typeof reference === 'object') return { uuid: reference.uuid ?? null, did: reference.did ?? null }
  return reference.startsWith('did:') ? { uuid: null, did: reference } : { uuid: reference, did: null }
}

/** Whether a reference is to this party; where it names id and DID, the id decides. */
export function isParty(named: Party, party: Party | null): boolean {
  if (party === null) return false
  return named.uuid !== null
    ? named.uuid === party.uuid
    : named.did !== null && shortDid(named.did) === shortDid(party.did)
}
