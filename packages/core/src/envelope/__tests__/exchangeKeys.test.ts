import { TypedArrayEncoder } from '@credo-ts/core'
import { Key, KeyAlgs } from '@hyperledger/aries-askar-nodejs'

import { toExchangeKey, toExchangeSecret } from '../exchangeKeys'

const base58 = (hex: string) => TypedArrayEncoder.toBase58(Buffer.from(hex, 'hex'))

describe('exchangeKeys', () => {
  it('converts keys as other agents do', () => {
    for (let i = 0; i < 20; i++) {
      const pair = Key.generate(KeyAlgs.Ed25519)
      const converted = pair.convertkey({ algorithm: KeyAlgs.X25519 })
      expect(toExchangeKey(TypedArrayEncoder.toBase58(pair.publicBytes))?.equals(converted.publicBytes)).toBe(true)
      expect(toExchangeSecret(pair.secretBytes).equals(converted.secretBytes)).toBe(true)
      for (const key of [pair, converted]) key.handle.free()
    }
  })

  it.each([
    ['0000000000000000000000000000000000000000000000000000000000000000'],
    ['0100000000000000000000000000000000000000000000000000000000000000'],
    ['0000000000000000000000000000000000000000000000000000000000000080'],
    ['ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
    ['0200000000000000000000000000000000000000000000000000000000000000'],
  ])('refuses the point %s, of low order or not on the curve', (hex) => {
    expect(toExchangeKey(base58(hex))).toBeNull()
  })

  it.each([
    '',
    'x',
    '0OIl',
    'z'.repeat(44),
    'z'.repeat(1_000_000),
    'did:key:z6Mk',
    base58('aa'.repeat(31)),
    base58('aa'.repeat(33)),
  ])('refuses what is no key: %.20s', (text) => {
    expect(toExchangeKey(text)).toBeNull()
  })
})
