import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')

/** `scripts/run.mjs` in a folder of its own, in which no development package is installed. */
describe('npm start without development packages', () => {
  let root: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'run-'))
    await cp(join(ROOT, 'scripts'), join(root, 'scripts'), { recursive: true })
    await cp(join(ROOT, 'package.json'), join(root, 'package.json'))
    await mkdir(join(root, 'node_modules'))
    // what the set-up looks at
    for (const scope of ['@2060.io', '@hyperledger']) {
      await symlink(join(ROOT, 'node_modules', scope), join(root, 'node_modules', scope))
    }
  })
  afterEach(() => rm(root, { recursive: true }))

  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const code = await new Promise((resolve) => child.once('close', resolve))
    return { code, output }
  }

  it.each(['start', 'gateway', 'demo', 'test', 'build'])('%s says in one line what to run', async (target) => {
    const { code, output } = await run(target)
    expect(output).toMatch(new RegExp(`^${target}: needs packages that are not installed \\(.*Run "npm ci", .*\\n$`))
    expect(code).toBe(1)
  })

  it('starts what was built before', async () => {
    const folder = join(root, 'packages/server/build')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'main.js'), 'console.log("started", ...process.argv.slice(2))')
    const { code, output } = await run('start', '--version')
    expect(output).toMatch(/^start: not built anew, .*\nstarted --version\n$/)
    expect(code).toBe(0)
  })
})
