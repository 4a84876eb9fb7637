import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '../../../../..')
const CODE = /(?:code = |code: |new HttpProblem\(\s*\d+,\s*)'([a-z_]+(?:\.[a-z_]+)+)'/g

function codesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === '__tests__' ? [] : codesOf(path)
    if (!entry.name.endsWith('.ts')) return []
    return [...readFileSync(path, 'utf8').matchAll(CODE)].map(([, code]) => code)
  })
}

describe('error codes', () => {
  it('are all in docs/errors.md', () => {
    const documented = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')
    const codes = ['core', 'relay-module', 'action-module', 'server'].flatMap((name) =>
      codesOf(join(ROOT, 'packages', name, 'src'))
    )
    expect(codes).toEqual(expect.arrayContaining(['core.not_found', 'auth.key_missing', 'relay.url_forbidden']))
    expect(codes.filter((code) => !documented.includes(`\`${code}\``))).toEqual([])
  })
})
