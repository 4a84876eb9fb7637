import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { filesIn } from './filesIn'

const ROOT = join(__dirname, '../..')

/** How sources name a code: of a class, of an HTTP problem, of an event, of a disabled webhook. */
const IN_CODE =
  /(?:\bcode = |HttpProblem\(\s*\d+,\s*|\bcode: |toEventError\(|error\.code : |DISABLED_\w+ = )'([a-z_]+(?:\.[a-z_]+)?)'/g

async function codesInSources(): Promise<string[]> {
  const files = await filesIn(join(ROOT, 'packages'), /^(?!.*\.test\.ts$).*\.ts$/)
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return texts.flatMap((text) => [...text.matchAll(IN_CODE)].map(([, code]) => code))
}

/** The first column of the tables. */
async function codesInDocs(): Promise<string[]> {
  const text = await readFile(join(ROOT, 'docs/errors.md'), 'utf8')
  const cells = [...text.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell]) => cell)
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code))
}

describe('docs/errors.md', () => {
  it('has every code that the sources name', async () => {
    const documented = await codesInDocs()
    const missing = (await codesInSources()).filter((code) => !documented.includes(code))
    expect([...new Set(missing)]).toEqual([])
  })

  it('has no code that the sources do not name', async () => {
    const named = await codesInSources()
    const made = [/^core\.http_[a-z]+$/, /^relay\.status_NNN$/]
    const gone = (await codesInDocs()).filter((code) => !named.includes(code) && !made.some((form) => form.test(code)))
    expect(gone).toEqual([])
  })
})
