import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makeFolder } from '../makeFolder'
import { readOrCreateSecret } from '../secretFile'

describe('readOrCreateSecret', () => {
  let root: string
  let dataDir: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'secrets-'))
    dataDir = join(root, 'a', 'data')
    await makeFolder(dataDir)
  })

  afterEach(() => rm(root, { recursive: true }))

  it('makes the secret once, in a file and folder for the owner only', async () => {
    expect(await readOrCreateSecret(dataDir, 'key', () => 'first')).toBe('first')
    expect(await readOrCreateSecret(dataDir, 'key', () => 'second')).toBe('first')
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
    expect((await stat(join(dataDir, 'key'))).mode & 0o777).toBe(0o600)
    expect(await readdir(dataDir)).toEqual(['key'])
  })

  it('gives all that make it at the same time the same one', async () => {
    const makers = Array.from({ length: 20 }, (_, i) => readOrCreateSecret(dataDir, 'key', () => `secret ${i}`))
    expect(new Set(await Promise.all(makers)).size).toBe(1)
    expect(await readdir(dataDir)).toEqual(['key'])
  })

  it('does not take an empty file for a secret, nor replace it', async () => {
    await writeFile(join(dataDir, 'key'), '\n')
    await expect(readOrCreateSecret(dataDir, 'key', () => 'new')).rejects.toThrow('is empty')
  })
})
