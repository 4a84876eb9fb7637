import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { parseIndyLedgers } from '../parseIndyLedgers'

const NODE = JSON.stringify({ txn: { type: '0', data: { dest: 'Gw6pDLhcBcoQesN72qfotTgFa7cbuqZpkX3Xo6pLhPhv' } } })

describe('parseIndyLedgers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledgers-'))
  const file = join(folder, 'ledgers.json')
  afterAll(() => rmSync(folder, { recursive: true }))

  const parse = (content: unknown) => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    return parseIndyLedgers(file)
  }

  it('reads ledgers, with the genesis in a file beside it or in place', () => {
    writeFileSync(join(folder, 'a.txn'), `${NODE}\n${NODE}\n\n`)
    const agreement = { version: '1.3', acceptanceMechanism: 'at_submission' }
    const ledgers = parse([
      { namespace: 'sovrin:staging', genesis: 'a.txn', isProduction: true, transactionAuthorAgreement: agreement },
      { namespace: 'local', genesis: NODE },
    ])
    expect(ledgers).toEqual([
      {
        namespace: 'sovrin:staging',
        genesis: `${NODE}\n${NODE}`,
        isProduction: true,
        transactionAuthorAgreement: agreement,
      },
      { namespace: 'local', genesis: NODE },
    ])
  })

  it.each([
    ['nonsense', /is no JSON/],
    [{}, /must hold an array/],
    [[1], /must hold an array/],
    [[{ namespace: 'A B', genesis: NODE }], /ledger 1: namespace must be a did:indy namespace/],
    [[{ namespace: 'a', genesis: 'missing.txn' }], /missing\.txn cannot be read \(ENOENT\)/],
    [[{ namespace: 'a', genesis: '{"txn":1}' }], /one transaction of a node/],
    [[{ namespace: 'a', genesis: NODE, seed: 'x' }], /property seed should not exist/],
    [[{ namespace: 'a', genesis: NODE, isProduction: 'yes' }], /isProduction must be a boolean/],
    [[{ namespace: 'a', genesis: NODE, transactionAuthorAgreement: { version: 'x' } }], /version must be numbers/],
    [[...'aa'].map((namespace) => ({ namespace, genesis: NODE })), /the namespace "a" twice/],
  ])('says what is wrong with %j', (content, message) => {
    expect(() => parse(content)).toThrow(message)
  })

  it('says so when there is no such file', () => {
    expect(() => parseIndyLedgers(join(folder, 'none.json'))).toThrow(/none\.json cannot be read \(ENOENT\)/)
  })
})
