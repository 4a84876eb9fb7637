import type { ChildProcess } from 'node:child_process'

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const MAIN = join(__dirname, '../../packages/server/build/commands/main.js')

export interface CommandResult {
  /** null when a signal ended it */
  code: number | null
  /** what it has written to standard output and error */
  output: string
}

/**
 * Runs `npm run gateway -- …` from the build.
 * @param killedAt when the output holds this, the command is ended by SIGKILL; its code is then null
 */
export async function runCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
  killedAt?: string
): Promise<CommandResult> {
  return startCommand(args, environment, killedAt).ended
}

/** The same, while it runs. */
export function startCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
  killedAt?: string
): { child: ChildProcess; ended: Promise<CommandResult> } {
  if (!existsSync(MAIN)) throw new Error(`There is no ${MAIN}. Run "npm run build" first.`)
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const read = (chunk: Buffer) => {
    output += chunk.toString('utf8')
    if (killedAt !== undefined && output.includes(killedAt)) child.kill('SIGKILL')
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const ended = new Promise<CommandResult>((resolve) => child.once('close', (code) => resolve({ code, output })))
  return { child, ended }
}
