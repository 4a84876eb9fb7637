import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { runQuietly } from './runQuietly.mjs'
import { SetupError } from './SetupError.mjs'
import { withLock } from './withLock.mjs'

const REQUIREMENTS = 'tests/interop/requirements.txt'
/** ACA-Py 1.4 needs 3.12; the older ones come first, because packages with native code are built for them. */
const PYTHONS = ['python3.12', 'python3.13', 'python3.14', 'python3', 'python']
const IS_SUITABLE = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))'
const CHECK_TIMEOUT_MS = 30_000
const INSTALL_TIMEOUT_MS = 15 * 60_000

/**
 * The aca-py program: the one of the variable ACAPY, or the one in node_modules/.cache, which is installed from PyPI where
 * it is missing or tests/interop/requirements.txt has changed.
 * @returns its path, or null where this machine has no Python that can run it
 * @throws {SetupError} when ACAPY names none, or the installation fails
 */
export async function installAcaPy(root, log) {
  const own = process.env.ACAPY
  if (own) {
    if (existsSync(own)) return own
    throw new SetupError(`ACAPY is ${own}, which does not exist. Set it to the path of an aca-py program, or unset it.`)
  }
  const cacheFolder = join(root, 'node_modules/.cache')
  mkdirSync(cacheFolder, { recursive: true })
  return withLock(join(cacheFolder, 'acapy.lock'), () => installInto(join(cacheFolder, 'acapy'), root, log))
}

async function installInto(folder, root, log) {
  const program = join(folder, 'bin/aca-py')
  const stamp = join(folder, 'installed-requirements.txt')
  const requirements = readFileSync(join(root, REQUIREMENTS), 'utf8')
  if (existsSync(program) && existsSync(stamp) && readFileSync(stamp, 'utf8') === requirements) return program

  const python = await findPython()
  if (python === null) return null
  log(`installing ACA-Py from PyPI for ${python} (about a minute, 250 MB)`)
  rmSync(folder, { recursive: true, force: true })
  const pip = [join(folder, 'bin/python'), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  for (const [command, ...args] of [
    [python, '-m', 'venv', folder],
    [...pip, '--requirement', join(root, REQUIREMENTS)],
    [program, '--version'],
  ]) {
    const { ok, output } = await runQuietly(command, args, { cwd: root, timeoutMs: INSTALL_TIMEOUT_MS })
    if (ok) continue
    const lines = output.trim().split('\n').slice(-10).join('\n')
    throw new SetupError(
      `${lines}\n\nACA-Py could not be installed. Let this machine reach PyPI, or set ACAPY to the path of an aca-py program.`
    )
  }
  writeFileSync(stamp, requirements)
  return program
}

/** PYTHON where it is set, else the first suitable one in PATH or among the versions of pyenv. */
async function findPython() {
  for (const candidate of process.env.PYTHON ? [process.env.PYTHON] : [...PYTHONS, ...pyenvPythons()]) {
    const { ok } = await runQuietly(candidate, ['-c', IS_SUITABLE], { timeoutMs: CHECK_TIMEOUT_MS })
    if (ok) return candidate
  }
  return null
}

function pyenvPythons() {
  const versions = join(process.env.PYENV_ROOT || join(homedir(), '.pyenv'), 'versions')
  if (!existsSync(versions)) return []
  const numbered = readdirSync(versions).filter((name) => /^3\.(1[2-9]|[2-9]\d)\./.test(name))
  return numbered.sort().map((name) => join(versions, name, 'bin/python3'))
}
