import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

import { filesIn } from './filesIn'

const ROOT = join(__dirname, '../..')

const withoutCode = (markdown: string) => markdown.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, 'code')

/** The targets of `[text](target)` and `[name]: target`. */
function linksOf(markdown: string): string[] {
  const text = withoutCode(markdown)
  const inline = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
  const named = [...text.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)]
  return [...inline, ...named].map(([, target]) => target)
}

/** The anchors that GitHub makes of headings. */
function anchorsOf(markdown: string): string[] {
  const headings = markdown.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ +(.+)$/gm)
  return [...headings].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  )
}

async function isDead(file: string, target: string): Promise<boolean> {
  const [path, anchor] = decodeURI(target).split('#')
  const linked = path === '' ? file : join(dirname(file), path)
  if (!existsSync(linked)) return true
  if (!anchor || (await stat(linked)).isDirectory()) return false
  return !anchorsOf(await readFile(linked, 'utf8')).includes(anchor)
}

describe('Documentation', () => {
  it('has no relative link that leads nowhere', async () => {
    const dead: string[] = []
    for (const file of await filesIn(ROOT, /\.md$/)) {
      for (const target of linksOf(await readFile(file, 'utf8'))) {
        if (/^[a-z]+:/.test(target)) continue
        if (await isDead(file, target)) dead.push(`${relative(ROOT, file)}: ${target}`)
      }
    }
    expect(dead).toEqual([])
  })

  it('has every page that messages and comments name', async () => {
    const missing: string[] = []
    const folders = ['packages', 'samples', 'bench', 'scripts', 'deploy'].map((name) => join(ROOT, name))
    const files = await Promise.all(folders.map((folder) => filesIn(folder, /\.(ts|mjs|yaml|service)$|^Dockerfile$/)))
    for (const file of files.flat()) {
      const names = (await readFile(file, 'utf8')).match(/\bdocs\/[\w/-]+\.md\b/g) ?? []
      for (const name of names) if (!existsSync(join(ROOT, name))) missing.push(`${relative(ROOT, file)}: ${name}`)
    }
    expect(missing).toEqual([])
  })
})
