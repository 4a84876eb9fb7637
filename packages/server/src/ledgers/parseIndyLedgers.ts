import type { ValidationError } from 'class-validator'

import { plainToInstance } from 'class-transformer'
import { validateSync } from 'class-validator'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

import { IndyLedgerSettings } from './IndyLedgerSettings'

const EXAMPLE =
  'Write [{"namespace": "sovrin:staging", "genesis": "staging.txn"}]; docs/configuration.md has all members.'

/**
 * Reads the file of GATEWAY_INDY_LEDGERS and the genesis files that it names.
 * @returns the ledgers, `genesis` always being the transactions
 * @throws Error that says what is wrong with it
 */
export function parseIndyLedgers(path: string): IndyLedgerSettings[] {
  const file = resolve(path)
  const ledgers = plainToInstance(IndyLedgerSettings, readLedgers(file))
  ledgers.forEach((ledger, index) => {
    const problems = validateSync(ledger, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true })
    if (problems.length > 0) throw new Error(`${file}, ledger ${index + 1}: ${describe(problems)}. ${EXAMPLE}`)
    ledger.genesis = readGenesis(ledger, dirname(file))
  })
  const twice = ledgers.find(({ namespace }, index) => ledgers.findIndex((one) => one.namespace === namespace) < index)
  if (twice) throw new Error(`${file} has the namespace "${twice.namespace}" twice. Leave one of the two out.`)
  return ledgers
}

function readLedgers(file: string): unknown[] {
  const text = readText(file, 'It must name a JSON file.')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}. ${EXAMPLE}`)
  }
  if (!Array.isArray(json) || json.some((entry) => typeof entry !== 'object' || entry === null)) {
    throw new Error(`${file} must hold an array of ledgers. ${EXAMPLE}`)
  }
  return json
}

function readGenesis({ genesis, namespace }: IndyLedgerSettings, folder: string): string {
  const inline = genesis.trimStart().startsWith('{')
  const text = inline ? genesis : readText(resolve(folder, genesis), `It is the genesis of "${namespace}".`)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > 0 && lines.every(isNodeTransaction)) return lines.join('\n')
  throw new Error(
    `The genesis of "${namespace}" must hold one transaction of a node as JSON on each line. Download it from the network again.`
  )
}

function isNodeTransaction(line: string): boolean {
  try {
    const { txn } = JSON.parse(line) as { txn?: { type?: unknown; data?: { dest?: unknown } } }
    return txn?.type === '0' && typeof txn.data?.dest === 'string'
  } catch {
    return false
  }
}

function readText(file: string, hint: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). ${hint}`)
  }
}

function describe(problems: ValidationError[]): string {
  return problems
    .flatMap(({ constraints, children = [] }) => [
      ...Object.values(constraints ?? {}),
      ...(children.length > 0 ? [describe(children)] : []),
    ])
    .join('; ')
}
