import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { SealBrokenError } from '../../errors'
import { TenantKey } from '../TenantKey'

interface Golden {
  /** data key of each tenant, base64url */
  secrets: Record<string, string>
  /** one value of every sealed column there was */
  sealed: Array<{ tenantId: string; place: string; content: string; sealed: string }>
  hashes: { tenantId: string; secret: string; vectors: Array<{ parts: string[]; hash: string }> }
}

/** Bytes that commit 2eacc95 wrote. They are never written anew: what rests in a database must open for ever. */
const golden = JSON.parse(readFileSync(join(__dirname, 'sealedBy2eacc95.json'), 'utf8')) as Golden

const PLACE = 'events.sealed_text:an-id'

const keyOf = (secret: string, tenantId = 'a-tenant') => new TenantKey(tenantId, Buffer.from(secret, 'base64url'))

describe('TenantKey', () => {
  const key = new TenantKey('a-tenant', Buffer.alloc(32, 7))

  it.each(golden.sealed)('opens what was sealed at $place', ({ tenantId, place, content, sealed }) => {
    const opened = keyOf(golden.secrets[tenantId], tenantId).open(Buffer.from(sealed, 'base64'), place)
    expect(opened.toString('utf8')).toBe(content)
  })

  it('has a golden value of every sealed column', () => {
    expect(golden.sealed.map(({ place }) => place.split(':')[0]).sort()).toEqual([
      'actions.sealed_content',
      'api_keys.sealed_name',
      'deliveries.sealed_task',
      'delivery_attempts.sealed_response',
      'events.sealed_meta',
      'events.sealed_text',
      'identities.sealed_label',
      'outbox.sealed_target',
      'webhooks.sealed_rule',
    ])
  })

  it.each(golden.hashes.vectors)('hashes $parts as ever', ({ parts, hash }) => {
    expect(keyOf(golden.hashes.secret).hash(...parts)).toBe(hash)
    expect(keyOf(golden.hashes.secret).hash(...parts.map((part) => Buffer.from(part)))).toBe(hash)
  })

  it('opens what it sealed, text and bytes', () => {
    expect(key.open(key.seal('grüße', PLACE), PLACE).toString('utf8')).toBe('grüße')
    const bytes = Buffer.from([0, 255, 1, 254])
    expect(key.open(key.seal(bytes, PLACE), PLACE)).toEqual(bytes)
    expect(key.openJson(key.sealJson({ a: [1, null] }, PLACE), PLACE)).toEqual({ a: [1, null] })
  })

  it('seals the same content differently each time', () => {
    expect(key.seal('same', PLACE)).not.toEqual(key.seal('same', PLACE))
  })

  it('does not open what was moved to another place', () => {
    const sealed = key.seal('content', PLACE)
    expect(() => key.open(sealed, 'events.sealed_text:another-id')).toThrow(SealBrokenError)
    expect(() => key.open(sealed, 'events.sealed_meta:an-id')).toThrow(SealBrokenError)
  })

  it('does not open what another key sealed, nor what was changed in any byte', () => {
    const sealed = key.seal('content', PLACE)
    expect(() => new TenantKey('a-tenant', Buffer.alloc(32, 8)).open(sealed, PLACE)).toThrow(SealBrokenError)
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed[i] ^= 1
      expect(() => key.open(changed, PLACE)).toThrow(SealBrokenError)
    }
    expect(() => key.open(sealed.subarray(0, 20), PLACE)).toThrow(SealBrokenError)
    expect(() => key.open(Buffer.alloc(0), PLACE)).toThrow(SealBrokenError)
  })

  it('does not mix up parts of a hash that read the same one after the other', () => {
    const hashes = [key.hash('ab', 'c'), key.hash('a', 'bc'), key.hash('abc'), key.hash('abc', '')]
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
