import '../../../../../tests/support/withoutTestLogs'

import type { Wallet } from '@credo-ts/core'
import type { KeyObject } from 'node:crypto'

import { DidRecord, DidRepository, Key, KeyType } from '@credo-ts/core'
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

import { createWebvhDid } from '../createWebvhDid'
import { resolveDIDFromLog } from '../didwebvhLibrary'
import { parseWebvhLog } from '../parseWebvhLog'
import { walletVerifier } from '../webvhKeys'

describe('createWebvhDid', () => {
  it('makes a log that proves the DID, and a document whose key signs resources', async () => {
    const saved: DidRecord[] = []
    const context = contextWith(saved)
    const { did, log } = await createWebvhDid(context, 'gateway.example.org', ['webvh', 'place'])
    expect(did).toMatch(/^did:webvh:Qm[^:]+:gateway\.example\.org:webvh:place$/)
    const { doc } = await resolveDIDFromLog(await parseWebvhLog(log, did), {
      verifier: walletVerifier(context),
      witnessProofs: [],
    })
    expect(doc).toMatchObject({ id: did, assertionMethod: [`${did}#key-1`] })
    expect(saved).toMatchObject([{ did, role: 'created' }])
  })

  it('makes a log that no one else can change', async () => {
    const context = contextWith([])
    const { did, log } = await createWebvhDid(context, 'gateway.example.org%3A8443', ['webvh', 'place'])
    const changed = log.replace('"assertionMethod"', '"keyAgreement"')
    expect(changed).not.toBe(log)
    const options = { verifier: walletVerifier(context), witnessProofs: [] }
    await expect(resolveDIDFromLog(await parseWebvhLog(changed, did), options)).rejects.toThrow()
    const [first] = log.split('\n')
    const unsigned = JSON.stringify({ ...(JSON.parse(first) as object), proof: [] })
    await expect(parseWebvhLog(unsigned, did)).rejects.toThrow('not signed')
  })
})

/** Credo's type of bytes is an older one. */
const bytesOf = (data: unknown) => data as Uint8Array

/** A wallet of node:crypto. */
function contextWith(saved: DidRecord[]) {
  const keys = new Map<string, KeyObject>()
  const wallet: Partial<Wallet> = {
    createKey: () => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519')
      const raw = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url')
      const key = Key.fromPublicKey(raw, KeyType.Ed25519)
      keys.set(key.fingerprint, privateKey)
      return Promise.resolve(key)
    },
    sign: ({ data, key }) =>
      Promise.resolve(sign(null, bytesOf(data), keys.get(key.fingerprint) as KeyObject) as never),
    verify: ({ data, key, signature }) => {
      const x = Buffer.from(key.publicKey).toString('base64url')
      const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
      return Promise.resolve(verify(null, bytesOf(data), publicKey, signature))
    },
  }
  const repository = { save: (_context: unknown, record: DidRecord) => Promise.resolve(saved.push(record)) }
  const dependencyManager = { resolve: (token: unknown) => (token === DidRepository ? repository : null) }
  return { wallet, dependencyManager } as never
}
