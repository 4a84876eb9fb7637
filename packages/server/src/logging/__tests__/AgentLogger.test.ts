import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { AgentLogger } from '../AgentLogger'
import { LogOutput } from '../LogOutput'
import { createLogger } from '../createLogger'

function startLogger(production = true) {
  const lines: string[] = []
  const output = { writeLine: (line: string) => lines.push(line) > 0 }
  return { lines, logger: new AgentLogger(createLogger('trace', production, output), 'trace') }
}

describe('AgentLogger', () => {
  it('shows the reason where the message of an error is an error itself, as Credo makes them', () => {
    const { lines, logger } = startLogger()
    const reason = new Error('did:web:example.org cannot be resolved')
    // its DidExchangeProblemReportError is given an Error in place of a text
    const error = Object.assign(new Error(), { message: reason })
    logger.error('Error handling message', { error })
    expect(lines.join('')).toContain('did:web:example.org cannot be resolved')
  })

  it.each([
    ['an error whose message is an object', { error: Object.assign(new Error(), { message: { secret: 1 } }) }],
    [
      'an error whose message cannot be read',
      { error: Object.defineProperty(new Error(), 'message', { get: refuse }) },
    ],
    ['an error without a stack', { error: Object.assign(new Error('no stack'), { stack: 5 }) }],
    ['an error that causes itself', { error: causingItself() }],
    ['fields that cannot be listed', new Proxy({}, { ownKeys: refuse })],
    ['a field that cannot be read', Object.defineProperty({}, 'id', { get: refuse, enumerable: true })],
    ['a field that contains itself', containingItself()],
    ['a bigint', { count: 5n }],
    ['an error as the data', new Error('as data') as unknown as Record<string, unknown>],
    ['no object at all', 'text' as unknown as Record<string, unknown>],
  ])('writes a line for %s', (_what, fields) => {
    const { lines, logger } = startLogger()
    logger.error('told', fields as Record<string, unknown>)
    expect(lines).toHaveLength(1)
    expect(() => JSON.parse(lines[0]) as unknown).not.toThrow()
  })

  it("leaves out Credo's word that its modules are experimental, which it says at every start", () => {
    const { lines, logger } = startLogger()
    logger.warn("The '@credo-ts/tenants' module is experimental and could have unexpected breaking changes. When using")
    logger.warn('another warning')
    expect(lines).toHaveLength(1)
  })

  it('writes what is no text as a message', () => {
    const { lines, logger } = startLogger()
    for (const message of [new Error('an error'), { a: 1 }, undefined, 5n, Symbol('s')]) {
      logger.info(message as unknown as string)
    }
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('an error')
  })

  it("leaves out a partner's label, where Credo names it in its text", () => {
    const { lines, logger } = startLogger()
    const label = 'Bob) {x} \n Smith\u001b[31m'
    const id = '0198c0de-0000-7000-8000-000000000000'
    logger.debug(`Queue message for connection ${id} (${label})`)
    logger.debug(`Retrieving services for connection '${id}' (${label})`)
    logger.debug(`Retrieved 2 services for message to connection '${id}'(${label})'`)
    logger.debug(`Creating tenant with label ${label}`)
    logger.debug('a record', { theirLabel: label, label, connection: { theirLabel: label } })
    expect(lines).toHaveLength(5)
    expect(lines.slice(0, 3).every((line) => line.includes(id))).toBe(true)
    expect(lines.join('')).not.toMatch(/Bob|Smith/)
  })

  it('writes no line break or escape sequence of anybody into a readable line', () => {
    const { lines, logger } = startLogger(false)
    logger.info('one\nadmin logged in\u001b[2K', { id: 'a\r\nb', error: new Error('x\ny') })
    expect(lines).toHaveLength(1)
    expect(lines[0].trimEnd()).not.toMatch(/[\u0000-\u001f]/) // eslint-disable-line no-control-regex -- these are meant
  })
})

describe('LogOutput', () => {
  it('writes lines in their order, and flush waits for them', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'log-')), 'log')
    const descriptor = openSync(path, 'w')
    const output = new LogOutput(descriptor)
    const lines = Array.from({ length: 2000 }, (_, i) => `line ${i}\n`)
    for (const line of lines) expect(output.writeLine(line)).toBe(true)
    await output.flush()
    closeSync(descriptor)
    expect(readFileSync(path, 'utf8')).toBe(lines.join(''))
  })

  it('goes on while nobody reads the pipe, drops what is too much, and says so when somebody reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'log-'))
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    // read and write, so that opening does not wait for a reader; non-blocking, so that no thread of the test hangs
    const descriptor = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
    const output = new LogOutput(descriptor)
    const line = `${'x'.repeat(99_999)}\n`
    const taken = Array.from({ length: 100 }, () => output.writeLine(line)).filter((isTaken) => isTaken)
    expect(taken.length).toBeGreaterThan(10)
    expect(taken.length).toBeLessThan(100)
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
    let text = ''
    while (output.writableLength > 0) {
      text += readSome(reader)
      await new Promise((resolve) => setImmediate(resolve))
    }
    output.writeLine('after\n')
    await output.flush()
    for (let part = readSome(reader); part !== ''; part = readSome(reader)) text += part
    closeSync(reader)
    closeSync(descriptor)
    expect(text.split('\n').filter((one) => one === line.trimEnd())).toHaveLength(taken.length)
    expect(text).toContain(`"count":${100 - taken.length}`)
    expect(text.endsWith('after\n')).toBe(true)
  })
})

function refuse(): never {
  throw new Error('not to be read')
}

function causingItself(): Error {
  const error = new Error('round')
  error.cause = error
  return error
}

function containingItself(): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  fields.id = fields
  return fields
}

function readSome(descriptor: number): string {
  const bytes = Buffer.alloc(1_000_000)
  try {
    return bytes.toString('utf8', 0, readSync(descriptor, bytes))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return ''
    throw error
  }
}
