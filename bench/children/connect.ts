import type { AgentContext, Key } from '@credo-ts/core'

import {
  ConnectionService,
  DidExchangeRole,
  DidExchangeState,
  DidKey,
  DidRepository,
  HandshakeProtocol,
  Key as Keys,
  KeyType,
} from '@credo-ts/core'

/** Leaves in a wallet what a DID Exchange would have left there: our DID, the partner's, and the connection between them. */
export async function connect(context: AgentContext, ourKey: Key, partnerKeyBase58: string): Promise<void> {
  const dids = context.dependencyManager.resolve(DidRepository)
  const partnerKey = Keys.fromPublicKeyBase58(partnerKeyBase58, KeyType.Ed25519)
  const { did } = await dids.storeCreatedDid(context, didOf(ourKey))
  const { did: theirDid } = await dids.storeReceivedDid(context, didOf(partnerKey))
  await context.dependencyManager.resolve(ConnectionService).createConnection(context, {
    protocol: HandshakeProtocol.DidExchange,
    role: DidExchangeRole.Responder,
    state: DidExchangeState.Completed,
    did,
    theirDid,
  })
}

function didOf(key: Key) {
  const { did, didDocument } = new DidKey(key)
  return { did, didDocument, tags: { recipientKeyFingerprints: [key.fingerprint] } }
}
