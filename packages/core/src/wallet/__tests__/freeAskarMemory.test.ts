import {
  AriesAskarError,
  CryptoBox,
  KdfMethod,
  Key,
  KeyAlgs,
  Scan,
  Store,
  StoreKeyMethod,
  ariesAskar,
} from '@hyperledger/aries-askar-nodejs'
import { randomBytes } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { freeAskarMemory } from '../freeAskarMemory'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

describe('freeAskarMemory', () => {
  let store: Store

  beforeAll(async () => {
    freeAskarMemory()
    const passKey = Store.generateRawKey(new Uint8Array(32).fill(1))
    store = await Store.provision({
      uri: 'sqlite://:memory:',
      keyMethod: new StoreKeyMethod(KdfMethod.Raw),
      passKey,
      recreate: true,
    })
  })
  afterAll(() => store.close())

  const inSession = async <T>(work: (session: Awaited<ReturnType<Store['openSession']>>) => Promise<T>): Promise<T> => {
    const session = await store.session().open()
    try {
      return await work(session)
    } finally {
      await session.close()
    }
  }

  it('brings values, names and tags back as they were, of any length', async () => {
    for (const [i, length] of [0, 1, 100, 16_383, 16_384, 32_767, 32_768, 200_000].entries()) {
      const value = 'äö'.repeat(length / 2)
      const tags: Record<string, string> = length % 2 === 0 ? {} : { text: '😀'.repeat(length), other: '1' }
      await inSession((session) => session.insert({ category: 'lengths', name: `n${i}`, value, tags }))
      const entry = await inSession((session) => session.fetch({ category: 'lengths', name: `n${i}` }))
      expect(entry).toMatchObject({ category: 'lengths', name: `n${i}` })
      // compared by hand: what differs would fill the screen
      expect([entry?.value === value, entry?.tags.text === tags.text]).toEqual([true, true])
    }
    expect(await inSession((session) => session.fetch({ category: 'lengths', name: 'none' }))).toBeNull()
    expect(await inSession((session) => session.count({ category: 'lengths' }))).toBe(8)
    const all = await new Scan({ category: 'lengths', store }).fetchAll()
    expect(all.map(({ name }) => name).sort()).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'])
    expect(await inSession((session) => session.removeAll({ category: 'lengths' }))).toBeUndefined()
  })

  it('makes, keeps and uses keys', async () => {
    const key = Key.generate(KeyAlgs.Ed25519)
    const other = Key.fromSecretBytes({ algorithm: KeyAlgs.Ed25519, secretKey: key.secretBytes })
    expect(Buffer.from(other.publicBytes).equals(key.publicBytes)).toBe(true)
    const message = randomBytes(100_000)
    expect(other.verifySignature({ message, signature: key.signMessage({ message }) })).toBe(true)
    expect(other.verifySignature({ message: message.subarray(1), signature: key.signMessage({ message }) })).toBe(false)
    await inSession((session) => session.insertKey({ name: 'key', key, metadata: 'about it', tags: { a: '1' } }))
    const entry = await inSession((session) => session.fetchKey({ name: 'key' }))
    expect(entry).toMatchObject({ algorithm: 'ed25519', name: 'key', metadata: 'about it', tags: { a: '1' } })
    expect(Buffer.from(entry?.key.secretBytes ?? []).equals(key.secretBytes)).toBe(true)
    expect(await inSession((session) => session.fetchKey({ name: 'none' }))).toBeNull()
    expect(key.jwkPublic).toMatchObject({ kty: 'OKP', crv: 'Ed25519' })
    const content = Key.generate(KeyAlgs.Chacha20C20P)
    expect(content.aeadParams).toEqual({ nonceLength: 12, tagLength: 16 })
    const { ciphertext, nonce, tag } = content.aeadEncrypt({ message, aad: Buffer.from('header') }).parts
    const opened = content.aeadDecrypt({ ciphertext, nonce, tag, aad: Buffer.from('header') })
    expect(Buffer.from(opened).equals(message)).toBe(true)
    expect(() => content.aeadDecrypt({ ciphertext, nonce, tag, aad: Buffer.from('other') })).toThrow(AriesAskarError)
    const [ours, theirs] = [key, Key.generate(KeyAlgs.Ed25519)].map((one) =>
      one.convertkey({ algorithm: KeyAlgs.X25519 })
    )
    const boxNonce = CryptoBox.randomNonce()
    const boxed = CryptoBox.cryptoBox({ recipientKey: theirs, senderKey: ours, message, nonce: boxNonce })
    const unboxed = CryptoBox.open({ recipientKey: theirs, senderKey: ours, message: boxed, nonce: boxNonce })
    expect(Buffer.from(unboxed).equals(message)).toBe(true)
  })

  it('tells of errors, and lists profiles', async () => {
    await store.createProfile('a profile')
    expect((await store.listProfiles()).sort()).toContain('a profile')
    expect(await store.removeProfile('a profile')).toBe(1)
    expect(ariesAskar.version()).toBe('0.3.2')
    expect(() => Key.fromPublicBytes({ algorithm: KeyAlgs.Ed25519, publicKey: new Uint8Array(31) })).toThrow(
      AriesAskarError
    )
    const twice = { category: 'twice', name: 'x', value: 'x' }
    await inSession((session) => session.insert(twice))
    await expect(inSession((session) => session.insert(twice))).rejects.toThrow('Duplicate')
  })

  it('hands out copies, which later calls do not change', async () => {
    const keys = Array.from({ length: 50 }, () => Key.generate(KeyAlgs.Ed25519))
    const bytes = keys.map((key) => key.secretBytes)
    const hex = bytes.map((secret) => Buffer.from(secret).toString('hex'))
    const signatures = keys.map((key) => key.signMessage({ message: Buffer.alloc(1000, 1) }))
    keys.forEach((key) => key.handle.free())
    collectGarbage()
    expect(new Set(hex).size).toBe(keys.length)
    expect(bytes.map((secret) => Buffer.from(secret).toString('hex'))).toEqual(hex)
    expect(signatures.every((signature) => signature.length === 64)).toBe(true)
  })

  it('frees a handle once, and refuses one that was freed', () => {
    const key = Key.generate(KeyAlgs.Ed25519)
    key.handle.free()
    key.handle.free()
    expect(() => key.publicBytes).toThrow('freed')
  })

  it('refuses to read a list of a scan that has gone on', async () => {
    for (const name of ['x', 'y']) await inSession((session) => session.insert({ category: 'scan', name, value: name }))
    const kept: Kept[] = []
    const scan = new Scan({ category: 'scan', store }) as unknown as {
      forEach(each: (entry: Kept) => void): Promise<void>
    }
    await scan.forEach((entry) => kept.push(entry))
    expect(kept).toHaveLength(2)
    expect(() => kept[0].value).toThrow('freed')
  })

  it('frees what its user forgets', async () => {
    const freed = jest.spyOn(
      (ariesAskar as unknown as { nativeAriesAskar: NativeKeys }).nativeAriesAskar,
      'askar_key_free'
    )
    const count = 20
    for (let i = 0; i < count; i++) Key.generate(KeyAlgs.Ed25519)
    // one turn lets go of what the last call held, another runs what is due for what was collected
    for (let i = 0; i < 5; i++) {
      await nextTurn()
      collectGarbage()
    }
    await nextTurn()
    expect(freed.mock.calls.length).toBeGreaterThanOrEqual(count - 1)
    freed.mockRestore()
  })

  it('holds no more memory after a thousand large values than after a hundred', async () => {
    const value = 'x'.repeat(300_000)
    await inSession((session) => session.insert({ category: 'large', name: 'x', value, tags: { a: '1' } }))
    const read = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await inSession((session) => session.fetch({ category: 'large', name: 'x' }))
        await new Scan({ category: 'large', store, tagFilter: { a: '1' } }).fetchAll()
      }
      collectGarbage()
      return process.memoryUsage().rss
    }
    const before = await read(50)
    const grown = (await read(450)) - before
    // 270 MB without freeing
    expect(grown).toBeLessThan(60_000_000)
  })
})

interface Kept {
  value: string
}

interface NativeKeys {
  askar_key_free(...args: unknown[]): unknown
}
