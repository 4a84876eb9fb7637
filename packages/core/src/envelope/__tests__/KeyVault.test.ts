import { KeyVault } from '../KeyVault'

const BYTES = 32
const secretOf = (fill: number) => Buffer.alloc(BYTES, fill)
const read = (vault: KeyVault, name: string) => vault.use(name, (secret) => Buffer.from(secret).toString('hex'))

describe('KeyVault', () => {
  let vault: KeyVault
  beforeEach(() => {
    vault = new KeyVault(BYTES, 3)
  })
  afterEach(() => vault.close())

  it('lends what was put, and takes it over: the bytes that were handed in are zeros', () => {
    const secret = secretOf(7)
    vault.put('a', secret)
    expect(read(vault, 'a')).toBe('07'.repeat(BYTES))
    expect(secret.every((byte) => byte === 0)).toBe(true)
    expect(vault.use('b', () => 1)).toBeNull()
  })

  it('keeps so many and no more, the least recently used first out', () => {
    for (const [fill, name] of ['a', 'b', 'c'].entries()) vault.put(name, secretOf(fill + 1))
    expect(read(vault, 'a')).toBe('01'.repeat(BYTES))
    vault.put('d', secretOf(4))
    expect(vault.size).toBe(3)
    expect(vault.has('b')).toBe(false)
    expect(['a', 'c', 'd'].map((name) => read(vault, name)?.slice(0, 2))).toEqual(['01', '03', '04'])
  })

  it('replaces a secret of the same name in its place', () => {
    vault.put('a', secretOf(1))
    vault.put('a', secretOf(2))
    expect(vault.size).toBe(1)
    expect(read(vault, 'a')).toBe('02'.repeat(BYTES))
  })

  it('lends a copy that is zeros afterwards, also when the work throws', () => {
    vault.put('a', secretOf(5))
    let kept = Buffer.alloc(0)
    const work = (secret: Buffer) => {
      kept = secret
      throw new Error('no')
    }
    expect(() => vault.use('a', work)).toThrow('no')
    expect(kept).toHaveLength(BYTES)
    expect(kept.every((byte) => byte === 0)).toBe(true)
    kept.fill(9)
    expect(read(vault, 'a')).toBe('05'.repeat(BYTES))
  })

  it('lends one at a time', () => {
    vault.put('a', secretOf(1))
    expect(() => vault.use('a', () => vault.use('a', () => 1))).toThrow('in use')
    expect(read(vault, 'a')).toBe('01'.repeat(BYTES))
  })

  it('overwrites what it drops, what it evicts and what it closes with', () => {
    const region = regionOf(vault)
    for (const [fill, name] of ['a', 'b', 'c'].entries()) vault.put(name, secretOf(fill + 1))
    vault.drop((name) => name === 'b')
    expect(region().includes(2)).toBe(false)
    vault.put('d', secretOf(4))
    vault.put('e', secretOf(5))
    expect(vault.has('a')).toBe(false)
    expect(region().includes(1)).toBe(false)
    expect([3, 4, 5].every((fill) => region().includes(fill))).toBe(true)
    const held = region()
    vault.close()
    expect(vault.size).toBe(0)
    // the memory itself is given back
    expect(held).toHaveLength(0)
  })

  it('begins anew after it was closed', () => {
    vault.put('a', secretOf(1))
    vault.close()
    expect(vault.has('a')).toBe(false)
    vault.put('a', secretOf(2))
    expect(read(vault, 'a')).toBe('02'.repeat(BYTES))
  })

  it('refuses a secret of another length', () => {
    expect(() => vault.put('a', Buffer.alloc(31))).toThrow(RangeError)
    expect(vault.has('a')).toBe(false)
  })
})

/** The memory behind the vault, which nothing but a test looks at. */
function regionOf(vault: KeyVault): () => Buffer {
  const inside = vault as unknown as { region: Buffer | null }
  return () => inside.region ?? Buffer.alloc(0)
}
