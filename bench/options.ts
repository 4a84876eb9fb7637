import { parseArgs } from 'node:util'

const PARTS = ['throughput', 'tenants', 'messages'] as const
export type Part = (typeof PARTS)[number]

export interface BenchOptions {
  /** messages of the comparison with stock Credo */
  count: number
  /** the larger number of tenants */
  tenants: number
  /** the larger number of messages of one tenant */
  messages: number
  /** an empty PostgreSQL database for each part; null: SQLite */
  databaseUrl: string | null
  parts: readonly Part[]
}

const USAGE = `npm run bench -- [--count 2000] [--tenants 1000] [--messages 100000] [--part ${PARTS.join('|')}]...
                 [--database postgres://user@host/server]   (databases are made on that server, and dropped)`

export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '2000' },
      tenants: { type: 'string', default: '1000' },
      messages: { type: 'string', default: '100000' },
      database: { type: 'string' },
      part: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    process.exit(0)
  }
  return {
    count: atLeast(10, values.count),
    tenants: atLeast(11, values.tenants),
    messages: atLeast(1001, values.messages),
    databaseUrl: values.database ?? null,
    parts: (values.part ?? PARTS).map(asPart),
  }
}

function atLeast(minimum: number, text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < minimum)
    throw new Error(`${text} is no number from ${minimum}.\n${USAGE}`)
  return number
}

function asPart(text: string): Part {
  const part = PARTS.find((known) => known === text)
  if (!part) throw new Error(`There is no part ${text}.\n${USAGE}`)
  return part
}
