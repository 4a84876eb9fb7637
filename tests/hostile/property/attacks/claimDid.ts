import type { PeerDid } from '../peerDid'
import type { Signer } from '../signedAttachment'
import type { Attempt } from './Attempt'
import type { JsonObject } from '@didcomm-gateway/core'

import { PEER_METHODS, fingerprintOf, genesisDid, makeLegacyDid, makePeerDid, shortForm } from '../peerDid'
import { signedAttachment } from '../signedAttachment'

/** The DID that a handshake message gives as the sender's, and what it shows for it. */
export interface DidClaim {
  did: string
  document: JsonObject | null
}

/** What is true, and everything that takes another's DID, document or keys. */
export function claimDid(attempt: Attempt): DidClaim {
  const { dice, scene, attacker } = attempt
  const { publicKey: own } = attacker
  const make = (...keys: string[]) => makePeerDid(dice.pick(PEER_METHODS), keys, attacker.endpoint)
  const legacy = (of: string, ...keys: string[]) => makeLegacyDid(of, keys, attacker.endpoint)
  const other = () => attempt.otherKey()
  const real = () => dice.pick(scene.known.documents)
  const whole = ({ did, document }: PeerDid): DidClaim => ({ did, document })
  const bare = (did: string): DidClaim => ({ did, document: null })
  return dice.choose<DidClaim>(
    [8, () => whole(make(own))],
    [2, () => whole(make(own, other()))],
    [2, () => whole(make(other(), own))],
    [2, () => whole(make(other()))],
    [1, () => whole(make(own, dice.pick(scene.strangers).publicKey))],
    // another's DID, with a document of one's own
    [4, () => underDid(attempt.otherDid(), make(own).document)],
    [2, () => underDid(attempt.likeOtherDid(), make(own).document)],
    // one's own DID, with a document that says it is another's
    [4, () => ({ did: make(own).did, document: { ...make(own).document, id: attempt.otherDid() } })],
    // one's own DID, with a document that is not its own
    [2, () => withOther(make(own), { authentication: make(own, other()).document.authentication })],
    [2, () => withOther(make(own), { alsoKnownAs: [attempt.otherDid()] })],
    // another's document as it is, or with something of one's own
    [2, () => underDid(real().id as string, real())],
    [2, () => whole(asDid(real()))],
    [2, () => whole(asDid({ ...real(), authentication: make(own).document.authentication }))],
    [2, () => whole(asDid({ ...real(), service: make(own).document.service }))],
    [3, () => bare(attempt.otherDid())],
    [2, () => bare(attempt.likeOtherDid())],
    [1, () => bare(shortForm(make(own).did))],
    [1, () => bare(`did:key:${fingerprintOf(own)}`)],
    [1, () => bare(`did:web:127.0.0.1%3A1:${attacker.name}`)],
    [1, () => underDid(own.slice(0, 22), make(own).document)],
    // unqualified, as 1.0 has it: one's own, and everything that takes another's
    [3, () => whole(legacy(own, own))],
    [1, () => whole(legacy(own, own, other()))],
    [2, () => ofOther(other(), (key) => legacy(key, own))],
    [2, () => ofOther(other(), (key) => legacy(key, key, own))],
    [2, () => ({ did: legacy(own, own).did, document: { ...legacy(own, own).document, id: attempt.otherDid() } })],
    [2, () => underDid(attempt.otherDid(), legacy(own, own).document)],
    [1, () => bare(legacy(own, own).did)]
  )
}

/** As a request or a response brings it: signed by whom it should be, or by another, or in another's name. */
export function attachments(attempt: Attempt, { did, document }: DidClaim): JsonObject {
  const { dice, isCareful } = attempt
  const isNeeded = !/^did:peer:[24]/.test(did)
  const isBrought = document !== null && (isNeeded ? isCareful || dice.chance(0.8) : dice.chance(0.3))
  return {
    ...(isBrought ? { 'did_doc~attach': signedAttachment(document, signers(attempt)) } : {}),
    ...(dice.chance(isCareful && !isNeeded ? 0.9 : 0.3)
      ? { 'did_rotate~attach': signedAttachment(did, signers(attempt)) }
      : {}),
  }
}

function underDid(did: string, document: JsonObject): DidClaim {
  return { did, document: { ...document, id: did } }
}

/** Of a key that is another's. */
function ofOther(key: string, make: (key: string) => PeerDid): DidClaim {
  const { did, document } = make(key)
  return { did, document }
}

function withOther({ did, document }: PeerDid, changes: JsonObject): DidClaim {
  return { did, document: { ...document, ...changes } }
}

/** A document of any DID under the did:peer:1 that is its hash. */
function asDid({ id: _, ...body }: JsonObject): PeerDid {
  return genesisDid(body)
}

function signers({ dice, scene, attacker, isCareful }: Attempt): Signer[] {
  const { key } = attacker
  if (isCareful) return [{ key }]
  return dice.choose<Signer[]>(
    [4, () => [{ key }]],
    [2, () => [{ key, claims: dice.pick(scene.known.keys) }]],
    [1, () => [{ key }, { key: dice.pick(scene.strangers).key }]],
    [1, () => [{ key: dice.pick(scene.strangers).key }]],
    [1, () => []]
  )
}
