import type { TestTenant } from '../../support/gateway'
import type { Partner } from '../../support/partner'
import type { PeerMethod } from './peerDid'
import type { CredentialProtocol, CredentialsApi, ProofProtocol, ProofsApi } from '@credo-ts/core'

import {
  ConnectionsModule,
  CredentialsApi as CredentialsApiToken,
  KeyType,
  ProofsApi as ProofsApiToken,
} from '@credo-ts/core'

import { startCredentialPartner } from '../../support/credentialPartner'

/** A stock Credo agent whose connections, threads and exchanges strangers are after. */
export interface Victim {
  method: PeerMethod
  partner: Partner
  credentials: CredentialsApi<CredentialProtocol[]>
  proofs: ProofsApi<ProofProtocol[]>
  /** a did:key that it issues and holds with */
  did: string
}

/** Something of a victim's that has begun and can be brought to its end. */
export interface Pending {
  what: string
  /** @throws where it can't be ended any more */
  finish: () => Promise<void>
}

/** One connection of a tenant with a victim, completed. */
export interface VictimConnection {
  tenant: TestTenant
  victim: Victim
  /** at the tenant */
  id: string
  /** at the victim */
  partnerConnectionId: string
}

export async function startVictim(gatewayUrl: string, method: PeerMethod): Promise<Victim> {
  const partner = await startCredentialPartner(gatewayUrl, {
    label: `Victim ${method}`,
    autoAccept: 'never',
    modules: {
      connections: new ConnectionsModule({ autoAcceptConnections: true, peerNumAlgoForDidExchangeRequests: method }),
    },
  })
  const { didState } = await partner.agent.dids.create({ method: 'key', options: { keyType: KeyType.Ed25519 } })
  const { dependencyManager } = partner.agent
  return {
    method,
    partner,
    credentials: dependencyManager.resolve<CredentialsApi<CredentialProtocol[]>>(CredentialsApiToken),
    proofs: dependencyManager.resolve<ProofsApi<ProofProtocol[]>>(ProofsApiToken),
    did: didState.did as string,
  }
}
