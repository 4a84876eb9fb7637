import type { PeerDid } from '../peerDid'
import type { Signer } from '../signedAttachment'
import type { Attempt } from './Attempt'
import type { JsonObject } from '@didcomm-gateway/core'

import { PEER_METHODS, fingerprintOf, makePeerDid, shortForm } from '../peerDid'
import { signedAttachment } from '../signedAttachment'

/** The DID that a handshake message gives as the sender's, and what it shows for it. */
export interface DidClaim {
  did: string
  attachments: JsonObject
}

/** From what is true to what takes another's DID, document or keys. */
export function claimDid(attempt: Attempt): DidClaim {
  const { dice } = attempt
  const made = makePeerDid(dice.pick(PEER_METHODS), listedKeys(attempt), attempt.attacker.endpoint)
  const did = claimedDid(attempt, made)
  const attachments: JsonObject = {}
  if (dice.chance(did.startsWith('did:peer:1') || !did.startsWith('did:') ? 0.95 : 0.4)) {
    attachments['did_doc~attach'] = signedAttachment(claimedDocument(attempt, made), signers(attempt))
  }
  if (dice.chance(0.3)) attachments['did_rotate~attach'] = signedAttachment(did, signers(attempt))
  return { did, attachments }
}

function listedKeys({ dice, scene, attacker }: Attempt): string[] {
  const own = attacker.publicKey
  const other = dice.pick(scene.known.keys)
  return dice.choose(
    [6, () => [own]],
    [1, () => [own, other]],
    [1, () => [other, own]],
    [1, () => [other]],
    [1, () => [own, dice.pick(scene.strangers).publicKey]]
  )
}

function claimedDid(attempt: Attempt, made: PeerDid): string {
  const { dice, attacker } = attempt
  return dice.choose(
    [10, () => made.did],
    [4, () => attempt.otherDid()],
    [1, () => shortForm(made.did)],
    [1, () => `did:key:${fingerprintOf(attacker.publicKey)}`],
    [1, () => `did:web:127.0.0.1%3A1:${attacker.name}`],
    [1, () => attacker.publicKey.slice(0, 22)]
  )
}

function claimedDocument(attempt: Attempt, made: PeerDid): JsonObject {
  const { dice, scene } = attempt
  const { document } = made
  return dice.choose(
    [8, () => document],
    [5, () => ({ ...document, id: attempt.otherDid() })],
    [1, () => ({ ...document, alsoKnownAs: [attempt.otherDid()] })],
    [2, () => dice.pick(scene.known.documents)],
    [1, () => ({ ...dice.pick(scene.known.documents), authentication: document.authentication })],
    [1, () => ({ ...dice.pick(scene.known.documents), service: document.service })]
  )
}

function signers({ dice, scene, attacker }: Attempt): Signer[] {
  const { key } = attacker
  return dice.choose<Signer[]>(
    [8, () => [{ key }]],
    [1, () => [{ key, claims: dice.pick(scene.known.keys) }]],
    [1, () => [{ key }, { key: dice.pick(scene.strangers).key }]],
    [1, () => [{ key: dice.pick(scene.strangers).key }]],
    [1, () => []]
  )
}
