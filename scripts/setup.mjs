#!/usr/bin/env node
/**
 * Everything that `npm ci` leaves undone because install scripts are off (.npmrc): the native addons and libraries of
 * Credo's packages. Run before every command; prints nothing and returns at once when nothing is missing.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNodeVersion } from './setup/checkNodeVersion.mjs'
import { compileAddons, findMissingAddons } from './setup/compileAddons.mjs'
import { findMissingLibraries, installNativeLibrary } from './setup/installNativeLibrary.mjs'
import { SetupError } from './setup/SetupError.mjs'
import { withLock } from './setup/withLock.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const log = (text) => process.stderr.write(`setup: ${text}\n`)

export async function setup() {
  checkNodeVersion(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node)
  if (!existsSync(join(root, 'node_modules'))) throw new SetupError('Nothing is installed yet. Run: npm ci')
  if (findMissingAddons(root).length === 0 && findMissingLibraries(root).length === 0) return

  const cacheFolder = join(root, 'node_modules/.cache/setup')
  mkdirSync(cacheFolder, { recursive: true })
  await withLock(join(cacheFolder, 'lock'), async () => {
    // Looked up again: another process may have done the work while this one waited.
    const addons = findMissingAddons(root)
    if (addons.length > 0) await compileAddons(root, addons, log)
    for (const library of findMissingLibraries(root)) await installNativeLibrary(root, library, cacheFolder, log)
  })
}

/** Runs the set-up for a command; a failure ends the process with its message and code 1. */
export async function setupOrExit() {
  try {
    await setup()
  } catch (error) {
    log(error instanceof SetupError ? error.message : error.stack)
    process.exit(1)
  }
}

const isMain = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (isMain) await setupOrExit()
