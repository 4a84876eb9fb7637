import type { ApiCaller } from '../ApiCaller'

import { ExportKey } from '../ExportKey'

describe('ExportKey', () => {
  it('makes a key that reads and ends in an hour, another one in time, and deletes each', async () => {
    const living = new Map<string, { scopes: string[]; expiresAt: string }>()
    let serial = 0
    let now = Date.parse('2026-01-31T12:00:00Z')
    const asOperator = {
      json: (_method: string, _path: string, body: { scopes: string[]; expiresAt: string }) => {
        living.set(`key-${++serial}`, body)
        return Promise.resolve({ id: `key-${serial}`, apiKey: `secret-${serial}` })
      },
      text: (_method: string, path: string) => Promise.resolve(void living.delete(path.split('/').at(-1) ?? '')),
    } as unknown as ApiCaller
    const key = new ExportKey(asOperator, 'a tenant', () => now)

    expect(await key.get()).toBe('secret-1')
    expect(living.get('key-1')).toMatchObject({ scopes: ['read'], expiresAt: '2026-01-31T13:00:00.000Z' })
    now += 44 * 60_000
    expect(await key.get()).toBe('secret-1')
    now += 60_000
    expect(await key.get()).toBe('secret-2')
    expect([...living.keys()]).toEqual(['key-2'])
    await key.delete()
    await key.delete()
    expect([...living.keys()]).toEqual([])
  })
})
