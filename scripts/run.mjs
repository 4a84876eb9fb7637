#!/usr/bin/env node
/**
 * `node scripts/run.mjs TARGET [arguments]`: set-up, an incremental build, then the target with this process's own
 * input and output. Signals go on to the child, and its exit code becomes ours.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installAcaPy } from './setup/installAcaPy.mjs'
import { SetupError } from './setup/SetupError.mjs'
import { setupOrExit } from './setup.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)

const build = (project) => ['typescript/bin/tsc', '--build', project]

/** The steps of each target: a script of an npm package or of this repository, and its arguments. */
const targets = {
  build: () => [build('.')],
  start: (args) => [build('packages/server'), ['./packages/server/build/main.js', ...args]],
  demo: (args) => [build('samples'), ['./samples/build/demo/main.js', ...args]],
  sample: ([name, ...args]) => [build('samples'), [`./samples/build/${name}/main.js`, ...args]],
  bench: (args) => [build('bench'), ['./bench/build/bench/main.js', ...args]],
  // The build is for tests that start the server as a process of its own.
  test: (args) => [build('.'), ['typescript/bin/tsc', '--project', 'tsconfig.test.json'], ['jest/bin/jest', ...args]],
  'test:unit': (args) => [['jest/bin/jest', '--selectProjects', 'unit', ...args]],
  // What starts a gateway, on PostgreSQL instead of SQLite; tests that name their database themselves are as always.
  'test:postgres': (args) => [build('.'), ['jest/bin/jest', '--selectProjects', 'e2e', ...args]],
  // Prints how long the event loop of a gateway is blocked by the largest input; nothing is asserted.
  'test:loop': (args) => [build('packages/server'), ['./tests/hostile/eventLoop.cjs', ...args]],
  // Whether memory stays as it is however long the gateway does one thing: docs/security.md.
  'test:soak': (args) => [build('.'), ['./tests/soak/soak.cjs', ...args]],
  'test:interop': (args) => [build('.'), ['jest/bin/jest', '--config', 'tests/interop/jest.config.js', ...args]],
  gateway: (args) => [build('packages/server'), ['./packages/server/build/commands/main.js', ...args]],
}

const [name, ...args] = process.argv.slice(2)
const target = Object.hasOwn(targets, name || '') ? targets[name] : undefined
if (!target) {
  process.stderr.write(`usage: node scripts/run.mjs ${Object.keys(targets).join('|')} [arguments]\n`)
  process.exit(2)
}

const steps = withoutMissing(target(args))
await setupOrExit()
if (name === 'test:postgres') process.env.TEST_DATABASE = 'postgres'
if (name === 'test:interop') await findAcaPyOrExit()
for (const [script, ...scriptArgs] of steps) {
  const code = await runNode(findScript(script), scriptArgs)
  if (code !== 0) process.exit(code)
}

/**
 * Compilers and test runners are development packages. A server that was built before they went away starts without them;
 * whatever else needs one ends here, with one sentence.
 */
function withoutMissing(allSteps) {
  // then the set-up says so
  if (!existsSync(join(root, 'node_modules'))) return allSteps
  const missing = allSteps.filter(([script]) => !script.startsWith('./') && !isInstalled(script))
  const rest = allSteps.filter((step) => !missing.includes(step))
  if (missing.length === 0) return allSteps
  const isBuilt =
    missing.every(([script]) => script.startsWith('typescript/')) &&
    rest.every(([script]) => existsSync(join(root, script)))
  if (isBuilt && rest.length > 0) {
    process.stderr.write(
      `${name}: not built anew, since the development packages are not installed; what was built before is used\n`
    )
    return rest
  }
  process.stderr.write(
    `${name}: needs packages that are not installed (${missing.map(([script]) => script.split('/')[0]).join(', ')}), as after "npm ci --omit=dev". Run "npm ci", build once with "npm run build", and then, for a server without them, "npm prune --omit=dev".\n`
  )
  process.exit(1)
}

function isInstalled(script) {
  try {
    require.resolve(script)
    return true
  } catch {
    return false
  }
}

/** The tests find ACA-Py in the variable ACAPY. Where it cannot run, there is nothing to test, which is no failure. */
async function findAcaPyOrExit() {
  const log = (text) => process.stderr.write(`${name}: ${text}\n`)
  try {
    const program = await installAcaPy(root, log)
    if (program !== null) {
      process.env.ACAPY = program
      return
    }
    log('SKIPPED, nothing was tested: ACA-Py needs Python 3.12 or later (with venv), and none was found.')
    log('Install one, or name it in PYTHON (/path/to/python3.12), or set ACAPY to the path of an aca-py program.')
    process.exit(0)
  } catch (error) {
    log(error instanceof SetupError ? error.message : error.stack)
    process.exit(1)
  }
}

function findScript(script) {
  if (!script.startsWith('./')) return require.resolve(script)
  const path = join(root, script)
  if (existsSync(path)) return path
  process.stderr.write(`run: there is no ${script}\n`)
  process.exit(2)
}

function runNode(script, scriptArgs) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...scriptArgs], { cwd: root, stdio: 'inherit' })
    const stopForwarding = forwardSignals(child)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      stopForwarding()
      resolve(signal ? 128 + constants.signals[signal] : code)
    })
  })
}

/** A terminal gives Ctrl-C to the whole process group itself, so that SIGINT is not sent a second time. */
function forwardSignals(child) {
  const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGINT', 'SIGHUP']
  const forward = (signal) => child.kill(signal)
  const ignore = () => undefined
  for (const signal of signals) process.on(signal, forward)
  process.on('SIGINT', ignore)
  return () => {
    for (const signal of signals) process.off(signal, forward)
    process.off('SIGINT', ignore)
  }
}
