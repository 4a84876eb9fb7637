import type { IdentityOptions } from './Identity'
import type { AgentContext, DidCreateResult, DidDocument, PeerDidNumAlgo4CreateOptions, Routing } from '@credo-ts/core'

import {
  DidRepository,
  DidsApi,
  KeyType,
  PeerDidNumAlgo,
  RoutingService,
  createPeerDidDocumentFromServices,
} from '@credo-ts/core'

import { InputInvalidError } from '../errors'

import { buildWebDidDocument } from './buildWebDidDocument'
import { toWebDid } from './webDid'

export interface IdentityDid {
  did: string
  /** to be published; null where the DID holds its document itself */
  document: DidDocument | null
}

/**
 * Makes the keys and the DID of an identity in the tenant's wallet. Keys that receive are registered by
 * {@link RoutingService} before anything names them, so nothing that is answered later is unreachable.
 * @param publicUrl the gateway's address; did:web needs an https one
 * @throws {InputInvalidError}
 */
export async function createIdentityDid(
  agentContext: AgentContext,
  method: IdentityOptions['method'],
  identityId: string,
  publicUrl: string | null
): Promise<IdentityDid> {
  if (method === 'key') return createKeyDid(agentContext)
  const url = method === 'web' ? requireHttps(publicUrl) : null
  const routing = await agentContext.dependencyManager.resolve(RoutingService).getRouting(agentContext)
  return url ? createWebDid(agentContext, toWebDid(url, identityId), routing) : createPeerDid(agentContext, routing)
}

async function createKeyDid(agentContext: AgentContext): Promise<IdentityDid> {
  const didsApi = agentContext.dependencyManager.resolve(DidsApi)
  return {
    did: finished(await didsApi.create({ method: 'key', options: { keyType: KeyType.Ed25519 } })),
    document: null,
  }
}

/** did:peer:4: unlike did:peer:2 its text is always a valid `pthid` for Credo, and the partner needs no resolver of ours. */
async function createPeerDid(agentContext: AgentContext, routing: Routing): Promise<IdentityDid> {
  const didDocument = createPeerDidDocumentFromServices(
    routing.endpoints.map((serviceEndpoint, index) => ({
      id: `#didcomm-${index}`,
      serviceEndpoint,
      recipientKeys: [routing.recipientKey],
      routingKeys: routing.routingKeys,
    }))
  )
  const didsApi = agentContext.dependencyManager.resolve(DidsApi)
  const options = { numAlgo: PeerDidNumAlgo.ShortFormAndLongForm } as const
  return {
    did: finished(await didsApi.create<PeerDidNumAlgo4CreateOptions>({ method: 'peer', didDocument, options })),
    document: null,
  }
}

/** Not through `DidsApi.import`: it stores no tag of the recipient key, by which received messages find the DID. */
async function createWebDid(agentContext: AgentContext, did: string, routing: Routing): Promise<IdentityDid> {
  const document = buildWebDidDocument(did, routing.recipientKey, routing.endpoints)
  await agentContext.dependencyManager.resolve(DidRepository).storeCreatedDid(agentContext, {
    did,
    didDocument: document,
    tags: { recipientKeyFingerprints: [routing.recipientKey.fingerprint] },
  })
  return { did, document }
}

function requireHttps(publicUrl: string | null): URL {
  const url = publicUrl === null ? null : new URL(publicUrl)
  if (url?.protocol !== 'https:') {
    throw new InputInvalidError(
      'A did:web identity needs an https public URL of the gateway. Set it, or choose "peer" or "key".'
    )
  }
  return url
}

function finished(result: DidCreateResult): string {
  const { state, did } = result.didState
  if (state !== 'finished' || !did) {
    const reason = 'reason' in result.didState ? String(result.didState.reason) : state
    throw new Error(`The DID could not be made: ${reason}`)
  }
  return did
}
