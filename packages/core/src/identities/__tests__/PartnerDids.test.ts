import type { ReachableCore } from '../../../../../tests/support/reachableCore'
import type { AgentContext } from '@credo-ts/core'

import {
  ConnectionService,
  DidDocument,
  DidDocumentRole,
  DidExchangeRole,
  DidExchangeState,
  DidKey,
  DidRecord,
  DidRepository,
  HandshakeProtocol,
  JsonTransformer,
  Key,
  KeyType,
} from '@credo-ts/core'

import { startReachableCore } from '../../../../../tests/support/reachableCore'
import { KnownConnections } from '../../connections/KnownConnections'
import { PartnerTransport } from '../../outbox/PartnerTransport'
import { countingKeysOf, noteCountingKeys } from '../../repository'
import { TenantContexts } from '../../tenancy'
import { DidRefresher } from '../DidRefresher'
import { PartnerDids } from '../PartnerDids'

const DID = 'did:web:partner.test'

describe('PartnerDids', () => {
  let core: ReachableCore
  /** what the origin answers; null: it does not */
  let published: object | null
  let readings: number

  beforeAll(async () => {
    core = await startReachableCore()
    // the one thing that is not real: the network between the gateway and the origin
    jest.spyOn(core.resolve(PartnerTransport).http, 'request').mockImplementation(() => {
      readings++
      if (!published) return Promise.reject(new Error('the origin is away'))
      const body = Buffer.from(JSON.stringify(published))
      return Promise.resolve({ status: 200, body, truncated: false } as never)
    })
  })
  afterAll(() => core.stop())
  beforeEach(() => {
    published = null
    readings = 0
  })

  const newKey = (context: AgentContext) => context.wallet.createKey({ keyType: KeyType.Ed25519 })
  const documentOf = (did: string, keys: Key[]) => ({
    '@context': ['https://w3id.org/did/v1'],
    id: did,
    verificationMethod: keys.map(({ publicKeyBase58 }, n) => {
      return { id: `${did}#key-${n}`, type: 'Ed25519VerificationKey2018', controller: did, publicKeyBase58 }
    }),
    authentication: keys.map((_key, n) => `${did}#key-${n}`),
  })
  const toDocument = (json: object) => JsonTransformer.fromJSON(json, DidDocument)
  const inTenant = async (work: (context: AgentContext) => Promise<void>) => {
    const { id } = await core.createTenant()
    await core.resolve(TenantContexts).run(id, work)
  }
  /** A connection of the tenant with a DID of its own, and how its messages are attributed. */
  const connect = async (context: AgentContext, theirDid: string) => {
    const ourKey = await newKey(context)
    const { did } = new DidKey(ourKey)
    await context.dependencyManager
      .resolve(DidRepository)
      .storeCreatedDid(context, { did, tags: { recipientKeyFingerprints: [ourKey.fingerprint] } })
    const { id } = await context.dependencyManager.resolve(ConnectionService).createConnection(context, {
      protocol: HandshakeProtocol.DidExchange,
      role: DidExchangeRole.Responder,
      state: DidExchangeState.Completed,
      did,
      theirDid,
    })
    const recipientKey = ourKey.publicKeyBase58
    const find = async (sender: Key) => {
      const keys = { senderKey: sender.publicKeyBase58, recipientKey }
      return (await core.resolve(KnownConnections).find(context, keys))?.id ?? null
    }
    return { id, find }
  }
  /** The document was read long ago. */
  const age = async (context: AgentContext, did: string) => {
    const dids = context.dependencyManager.resolve(DidRepository)
    const record = await dids.findReceivedDid(context, did)
    if (!record) throw new Error('There is no such DID.')
    noteCountingKeys(record, { ...countingKeysOf(record), readAt: 1 })
    await dids.update(context, record)
  }

  it('stops taking a key that the origin dropped within one message, and waits for no network', () =>
    inTenant(async (context) => {
      const [old, young] = [await newKey(context), await newKey(context)]
      const did = `${DID}:dropped`
      await core.resolve(PartnerDids).prove(context, toDocument(documentOf(did, [old])), old)
      const { id, find } = await connect(context, did)
      expect([await find(old), readings]).toEqual([id, 0])
      published = documentOf(did, [young])
      await age(context, did)
      expect(await find(old)).toBe(id)
      await core.resolve(DidRefresher).idle()
      expect([await find(old), await find(young), readings]).toEqual([null, id, 1])
    }))

  it('takes a new key after its first message, and reads no more often than it may', () =>
    inTenant(async (context) => {
      const [old, young] = [await newKey(context), await newKey(context)]
      const did = `${DID}:new`
      await core.resolve(PartnerDids).prove(context, toDocument(documentOf(did, [old])), old)
      const { id, find } = await connect(context, did)
      published = documentOf(did, [old, young])
      expect(await find(young)).toBeNull()
      await core.resolve(DidRefresher).idle()
      expect([await find(young), await find(old)]).toEqual([id, id])
      for (let count = 0; count < 50; count++) await find(await newKey(context))
      await core.resolve(DidRefresher).idle()
      expect(readings).toBe(1)
    }))

  it('keeps the keys while the origin is away, or answers another DID', () =>
    inTenant(async (context) => {
      const key = await newKey(context)
      const did = `${DID}:away`
      await core.resolve(PartnerDids).prove(context, toDocument(documentOf(did, [key])), key)
      const { id, find } = await connect(context, did)
      await age(context, did)
      expect(await find(key)).toBe(id)
      await core.resolve(DidRefresher).idle()
      published = documentOf(`${DID}:other`, [])
      expect([await find(key), readings]).toEqual([id, 1])
    }))

  it('follows the newest reading, whichever comes last', () =>
    inTenant(async (context) => {
      const [old, young] = [await newKey(context), await newKey(context)]
      const did = `${DID}:order`
      const partners = core.resolve(PartnerDids)
      await partners.prove(context, toDocument(documentOf(did, [old])), old)
      const now = Date.now()
      await partners.follow(context, toDocument(documentOf(did, [young])), now + 1000)
      await partners.follow(context, toDocument(documentOf(did, [old])), now + 500)
      expect(await partners.countingKeys(context, did)).toEqual([young.fingerprint])
    }))

  it('keeps what it knows of a DID that holds its document, and adds the keys that were used', () =>
    inTenant(async (context) => {
      const [first, second, third] = [await newKey(context), await newKey(context), await newKey(context)]
      const did = 'did:peer:1zQmYn'
      const partners = core.resolve(PartnerDids)
      await partners.prove(context, toDocument(documentOf(did, [first, second])), first)
      const taken = toDocument(documentOf(did, [third]))
      await context.dependencyManager
        .resolve(DidRepository)
        .storeReceivedDid(context, { did, didDocument: taken, tags: { recipientKeyFingerprints: [third.fingerprint] } })
      expect(await partners.countingKeys(context, did)).toEqual([first.fingerprint])
      await partners.prove(context, taken, second)
      expect(await partners.countingKeys(context, did)).toEqual([first.fingerprint, second.fingerprint])
      const record = await partners.find(context, did)
      expect(record?.didDocument?.verificationMethod).toHaveLength(2)
    }))

  it('leaves records of before their keys, and never fails for two that fit', () =>
    inTenant(async (context) => {
      const key = await newKey(context)
      const dids = context.dependencyManager.resolve(DidRepository)
      for (const did of ['did:peer:2.Ez6LSold', 'did:peer:2.Ez6LSolder', 'did:peer:2.Ez6LSold']) {
        const tags = { recipientKeyFingerprints: [key.fingerprint] }
        await dids.save(context, new DidRecord({ did, role: DidDocumentRole.Received, tags }))
      }
      const { id, find } = await connect(context, 'did:peer:2.Ez6LSold')
      expect(await find(key)).toBe(id)
      expect((await dids.findReceivedDidByRecipientKey(context, key))?.role).toBe('received')
    }))
})
