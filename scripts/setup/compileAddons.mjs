import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runQuietly } from './runQuietly.mjs'
import { SetupError } from './SetupError.mjs'

/** Addons without a binary for current Node.js; npm does not build them because install scripts are off (.npmrc). */
const addons = ['@2060.io/ffi-napi', '@2060.io/ref-napi']

/** The addons that still have to be compiled. */
export function findMissingAddons(root) {
  const require = createRequire(join(root, 'package.json'))
  return addons.filter((addon) => {
    const folder = dirname(require.resolve(`${addon}/package.json`))
    const candidates = [join(folder, 'build/Release'), join(folder, 'prebuilds', `${process.platform}-${process.arch}`)]
    return !candidates.some((candidate) => existsSync(candidate) && readdirSync(candidate).some(isAddon))
  })
}

export async function compileAddons(root, missing, log) {
  log(`compiling ${missing.join(', ')} (about 10 s)`)
  const [command, ...args] = npmCommand()
  const { ok, output } = await runQuietly(command, [...args, 'rebuild', '--ignore-scripts=false', ...missing], {
    cwd: root,
    env: { ...process.env, ...localHeaders() },
    timeoutMs: 10 * 60_000,
  })
  if (!ok || findMissingAddons(root).length > 0) {
    throw new SetupError(
      `${lastLines(output)}\n\nCould not compile ${missing.join(', ')}. This needs python3, make and a C++ compiler ` +
        '(Debian: apt-get install build-essential python3) and the headers of Node.js.'
    )
  }
}

const lastLines = (output) => output.split('\n').slice(-25).join('\n')
const isAddon = (file) => file.endsWith('.node')

function npmCommand() {
  const cli = process.env.npm_execpath
  return cli && /npm-cli\.c?js$/.test(cli) ? [process.execPath, cli] : ['npm']
}

/** Headers that came with Node.js save their download. */
function localHeaders() {
  const prefix = join(dirname(process.execPath), '..')
  const found = !process.env.npm_config_nodedir && existsSync(join(prefix, 'include/node/node.h'))
  return found ? { npm_config_nodedir: prefix } : {}
}
