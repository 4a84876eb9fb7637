import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nativeLibraries } from './nativeLibraries.mjs'
import { runQuietly } from './runQuietly.mjs'
import { SetupError } from './SetupError.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const DOWNLOAD_TIMEOUT_MS = 20_000
const WHEEL_TIMEOUT_MS = 5 * 60_000
const systemFolders = {
  linux: ['/usr/lib', '/usr/local/lib'],
  darwin: ['/usr/local/lib', '/usr/lib', '/opt/homebrew/opt'],
}
const suffixes = { linux: '.so', darwin: '.dylib' }

/** The libraries that installed npm packages need and would not find. */
export function findMissingLibraries(root) {
  return nativeLibraries.map((library) => locate(root, library)).filter((library) => library && !isPresent(library))
}

/** Fetches the library, checks it, and puts it where its npm package looks first. */
export async function installNativeLibrary(root, library, cacheFolder, log) {
  if (!library.expected) throw new SetupError(advice(library, [`none is pinned for ${library.platform}`]))
  log(`fetching ${library.file}`)
  const temporary = await mkdtemp(join(cacheFolder, `${library.name}-`))
  try {
    const failures = []
    for (const fetchInto of [fetchRelease, fetchWheel]) {
      const { path, failure } = await fetchInto(root, library, temporary)
      const problem = failure || (await check(root, library, path))
      if (!problem) {
        await mkdir(library.nativeFolder, { recursive: true })
        await rename(path, join(library.nativeFolder, library.file))
        return
      }
      failures.push(problem)
    }
    throw new SetupError(advice(library, failures))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

function locate(root, library) {
  const require = createRequire(join(root, 'package.json'))
  try {
    const packageFolder = dirname(require.resolve(`${library.npmPackage}/package.json`))
    const platform = `${process.platform}-${process.arch}`
    const file = `lib${library.name}${suffixes[process.platform] || '.so'}`
    const nativeFolder = join(packageFolder, 'native')
    return { ...library, packageFolder, nativeFolder, platform, file, expected: library.sha256[platform] }
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** Searched in the order of the npm package; only the file in the package itself must be the pinned one. */
function isPresent(library) {
  const holds = (folder) => existsSync(join(folder, library.file))
  const userFolder = process.env[library.folderVariable]
  if (userFolder && holds(userFolder)) return true
  if (holds(library.nativeFolder)) return sha256(join(library.nativeFolder, library.file)) === library.expected
  return (systemFolders[process.platform] || []).some(holds)
}

/** The package's own download, run on a copy of its package.json so that a half-done one leaves nothing behind. */
async function fetchRelease(root, library, temporary) {
  const folder = join(temporary, 'release')
  await mkdir(folder)
  await copyFile(join(library.packageFolder, 'package.json'), join(folder, 'package.json'))
  const require = createRequire(join(library.packageFolder, 'package.json'))
  const nodePreGyp = join(dirname(require.resolve('@mapbox/node-pre-gyp/package.json')), 'bin/node-pre-gyp')
  const architecture = process.platform === 'darwin' ? 'universal' : { x64: 'x86_64', arm64: 'aarch64' }[process.arch]
  const { ok, output } = await runQuietly(
    process.execPath,
    [nodePreGyp, 'install', `--target_arch=${architecture}`, `--target_platform=${process.platform}`],
    { cwd: folder, timeoutMs: DOWNLOAD_TIMEOUT_MS }
  )
  const path = join(folder, 'native', library.file)
  return ok && existsSync(path) ? { path } : { failure: `download from ${library.releases}: ${lastError(output)}` }
}

/** The same library out of its pinned Python wheel. */
async function fetchWheel(root, library, temporary) {
  const folder = join(temporary, 'wheel')
  await mkdir(folder)
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes']
  const steps = [
    [...pip, '--dest', folder, '--requirement', join(here, library.requirements)],
    ['-c', EXTRACT, folder, library.file],
  ]
  for (const args of steps) {
    const { ok, output } = await runQuietly('python3', args, { cwd: folder, timeoutMs: WHEEL_TIMEOUT_MS })
    if (!ok) return { failure: `wheel of ${basename(library.requirements, '.requirements.txt')}: ${lastError(output)}` }
  }
  return { path: join(folder, library.file) }
}

const EXTRACT = `
import glob, os, shutil, sys, zipfile
folder, name = sys.argv[1:]
wheel = zipfile.ZipFile(glob.glob(os.path.join(folder, '*.whl'))[0])
entry = next(entry for entry in wheel.namelist() if entry.endswith('/' + name))
with wheel.open(entry) as source, open(os.path.join(folder, name), 'wb') as target:
    shutil.copyfileobj(source, target)
`

/** @returns what is wrong with the fetched file, or null */
async function check(root, library, path) {
  if (sha256(path) !== library.expected) return `${basename(path)} does not have the checksum ${library.expected}`
  const { ok, output } = await runQuietly(process.execPath, ['-e', library.loadCheck], {
    cwd: root,
    env: { ...process.env, [library.folderVariable]: dirname(path) },
    timeoutMs: 60_000,
  })
  return ok ? null : `${basename(path)} does not load: ${lastError(output)}`
}

function advice(library, failures) {
  return [
    `${library.npmPackage} needs ${library.file}, which could not be fetched:`,
    ...failures.map((failure) => `  - ${failure}`),
    `Let this machine reach GitHub, or PyPI with python3 and pip installed (Debian: apt-get install python3-pip);`,
    `or put ${library.file} from ${library.releases} into a folder and name that folder in ${library.folderVariable}.`,
  ].join('\n')
}

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** The line of a failed command's output that says most. */
function lastError(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const reasons = lines.filter((line) => /error|ERR!|failed/i.test(line) && !/\bstack\s+at\b|^at /.test(line))
  const best = reasons.find((line) => /reason|status code/i.test(line)) || reasons.pop() || lines.pop() || 'failed'
  return best.slice(0, 300)
}
