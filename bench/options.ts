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
  /** a PostgreSQL server, on which databases are made for the time; null: SQLite */
  databaseUrl: string | null
  parts: readonly Part[]
}

const FULL = { count: 3000, tenants: 10_000, messages: 100_000 }
const QUICK = { count: 600, tenants: 200, messages: 5000 }

const USAGE = `npm run bench -- [options]
  --quick                     ${describe(QUICK)} instead of ${describe(FULL)}
  --count N, --tenants N, --messages N
                              other numbers than these
  --part ${PARTS.join('|')}
                              only this part; may be given more than once
  --database postgres://user:password@host/database
                              on this PostgreSQL server instead of SQLite; databases are made there, and dropped`

export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      count: { type: 'string' },
      tenants: { type: 'string' },
      messages: { type: 'string' },
      database: { type: 'string' },
      part: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    process.exit(0)
  }
  const defaults = values.quick ? QUICK : FULL
  return {
    count: atLeast(10, values.count ?? defaults.count),
    tenants: atLeast(11, values.tenants ?? defaults.tenants),
    messages: atLeast(1001, values.messages ?? defaults.messages),
    databaseUrl: values.database ?? null,
    parts: (values.part ?? PARTS).map(asPart),
  }
}

function describe({ count, tenants, messages }: typeof FULL): string {
  return `${count} messages, ${tenants} tenants, ${messages} messages of one tenant`
}

function atLeast(minimum: number, value: string | number): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < minimum)
    throw new Error(`${value} is no number from ${minimum}.\n${USAGE}`)
  return number
}

function asPart(text: string): Part {
  const part = PARTS.find((known) => known === text)
  if (!part) throw new Error(`There is no part ${text}.\n${USAGE}`)
  return part
}
