import type { DefinitionKeys, DefinitionKeysRequest } from './DefinitionKeys'

import { spawn } from 'node:child_process'

import { definitionKeysScript } from './definitionKeysScript'

const MOST_SHOWN = 500

/**
 * Makes the keys of a credential definition in a process of its own: it takes from half a second to half a minute of a
 * processor, during which messages go on being received. Keys pass through pipes only.
 * @throws what went wrong in the process; an aborted signal kills it
 */
export async function makeDefinitionKeys(request: DefinitionKeysRequest, signal: AbortSignal): Promise<DefinitionKeys> {
  const library = require.resolve('@hyperledger/anoncreds-nodejs')
  const script = definitionKeysScript.replace('%LIBRARY%', JSON.stringify(library))
  const { PATH, LIB_ANONCREDS_PATH } = process.env
  const child = spawn(process.execPath, ['-e', script], {
    env: { PATH, ...(LIB_ANONCREDS_PATH ? { LIB_ANONCREDS_PATH } : {}) },
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  })
  const [output, errors]: Buffer[][] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  // it can have ended before it reads
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(request))
  const code = await ended
  if (code !== 0) {
    const shown = Buffer.concat(errors).toString('utf8').trim().slice(-MOST_SHOWN)
    throw new Error(`The keys could not be made (${code ?? 'killed'}): ${shown}`)
  }
  return JSON.parse(Buffer.concat(output).toString('utf8')) as DefinitionKeys
}
