import { CORE_SEAMS, assertSeams } from '@didcomm-gateway/core'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { SERVER_SEAMS, assertCredoFits } from '../credoSeams'

const PACKAGES = join(__dirname, '../../../..')
/** Classes that are not Credo's: ours, Node's, or other libraries' whose types say what may be overridden. */
const NOT_CREDO = ['BaseLogger', 'ExchangeDefaults', 'SqliteAdapter', 'SqliteDialect', 'SqliteDriver', 'Writable']

/** `Class.method` of everything that a class in our sources overrides. */
function overridesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !file.includes('__tests__'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const base = /class \w+ extends (\w+)/.exec(text)?.[1]
      if (base === undefined || NOT_CREDO.includes(base)) return []
      return [...text.matchAll(/public override (?:async )?(\w+)\(/g)].map((match) => `${base}.${match[1]}`)
    })
}

describe('assertCredoFits', () => {
  it('passes with the packages that are installed', () => {
    expect(() => assertCredoFits()).not.toThrow()
    for (const { library } of SERVER_SEAMS) expect(library.version).toBe(library.expected)
  })

  it('looks at every method of Credo that is overridden', () => {
    const listed = [...CORE_SEAMS, ...SERVER_SEAMS.flatMap(({ seams }) => seams)]
    const names = listed.map(({ owner, member }) => `${owner}.${member}`)
    const overridden = ['core', 'server'].flatMap((name) => overridesIn(join(PACKAGES, name, 'src')))
    expect(overridden.length).toBeGreaterThan(40)
    expect(overridden.filter((name) => !names.includes(name))).toEqual([])
  })

  it('names the package, its version and the method that is missing', () => {
    const [{ library, seams }] = SERVER_SEAMS
    const renamed = { ...seams[0], member: 'processProposalNow' }
    expect(() => assertSeams(library, [renamed])).toThrow(
      '@credo-ts/core 0.5.19 does not fit: V2CredentialProtocol.processProposalNow is no method. Install @credo-ts/core 0.5.19.'
    )
  })
})
