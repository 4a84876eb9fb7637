import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makeFolder } from '../makeFolder'

describe('makeFolder', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'folders-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  it('makes all folders that are missing, at the same time as others, for the owner only', async () => {
    const path = join(root, 'a', 'b', 'c')
    await Promise.all(Array.from({ length: 10 }, () => makeFolder(path)))
    for (const folder of [path, join(root, 'a')]) expect((await stat(folder)).mode & 0o777).toBe(0o700)
    await makeFolder(path)
  })

  it('takes a link to a folder', async () => {
    await makeFolder(join(root, 'real'))
    await symlink(join(root, 'real'), join(root, 'link'))
    await makeFolder(join(root, 'link', 'data'))
    expect(await readdir(join(root, 'real'))).toEqual(['data'])
  })

  it('refuses files, and paths below them', async () => {
    await writeFile(join(root, 'file'), '')
    await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(makeFolder(join(root, 'file', 'data'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })

  const onLinux = process.platform === 'linux' ? it : it.skip // only there is /proc
  onLinux.each(['/proc/nope', '/proc/nope/data'])('ends where nothing can be made: %s', async (path) => {
    await expect(makeFolder(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
