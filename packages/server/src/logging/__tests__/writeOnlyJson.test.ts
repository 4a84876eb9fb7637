import { writeOnlyJson } from '../writeOnlyJson'

describe('writeOnlyJson', () => {
  const lines: string[] = []
  const output = { writeLine: (line: string) => lines.push(line) > 0 }
  const streams = { stdout: { write: jest.fn() }, stderr: { write: jest.fn() } }
  let undo: () => void

  beforeEach(() => {
    lines.length = 0
    undo = writeOnlyJson(output, streams as never)
  })
  afterEach(() => undo())

  const parsed = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

  it('makes each line of the console and of threads one of JSON, without secrets or controls', () => {
    streams.stdout.write('one\n\ntw')
    streams.stderr.write(Buffer.from('warning {"content":"secret"}\n'))
    streams.stdout.write('o\u001b[2K\nthree')
    streams.stdout.write('\n')
    expect(parsed()).toMatchObject([
      { level: 'info', message: 'one' },
      { level: 'warn', message: 'warning [redacted]' },
      { level: 'info', message: 'two [2K' },
      { level: 'info', message: 'three' },
    ])
  })

  it('keeps no line without an end in memory', () => {
    streams.stderr.write('x y '.repeat(2000))
    expect(parsed()).toMatchObject([{ level: 'warn', message: expect.stringMatching(/^x y /) }])
    expect(lines[0].length).toBeLessThan(700)
  })

  it('calls back, in whichever place the callback stands', async () => {
    for (const args of [[() => undefined], ['utf8', () => undefined]]) {
      await new Promise<void>((resolve) => {
        const withEnd = args.map((argument) => (typeof argument === 'function' ? resolve : argument))
        expect((streams.stdout.write as (...all: unknown[]) => boolean)('line\n', ...withEnd)).toBe(true)
      })
    }
  })
})
