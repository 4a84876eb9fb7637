import type { SoakRow } from './support/runSoak'

import { constants } from 'node:os'

import { KINDS } from './support/kinds'
import { runSoak } from './support/runSoak'

const DEFAULT_MINUTES = 30
const LIMIT = 0.05
/** Of the whole time: 5 of 30 minutes. */
const WARM_UP = 1 / 6
const SETTLE = 0.1
const SAMPLES = 15

/**
 * Whether memory is steady however long the gateway does one thing. `npm run test:soak`, or shorter and with some of the
 * kinds: `npm run test:soak -- --minutes=10 received proof`. Ends with 1 when it is not.
 */
async function main(args: string[]): Promise<void> {
  const minutes = Number(
    args.find((arg) => arg.startsWith('--minutes='))?.slice('--minutes='.length) ?? DEFAULT_MINUTES
  )
  const wanted = args.filter((arg) => !arg.startsWith('--'))
  const kinds = KINDS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  if (!(minutes > 0) || kinds.length === 0) {
    process.stderr.write(
      `usage: test:soak [--minutes=30] [KIND ...]\nkinds: ${KINDS.map(({ name }) => name).join('; ')}\n`
    )
    process.exitCode = 2
    return
  }
  const totalMs = minutes * 60_000
  const eachMs = (totalMs * (1 - WARM_UP)) / kinds.length
  process.stdout.write(`${kinds.length} kinds, ${minutes} minutes; MB of resident memory after garbage collection\n\n`)
  process.stdout.write('| kind | steps | first third | last third | growth | heap | helpers |\n')
  process.stdout.write('| --- | --: | --: | --: | --: | --: | --: |\n')
  const rows = await runSoak(
    {
      kinds,
      warmUpMs: totalMs * WARM_UP,
      settle: { ms: eachMs * SETTLE, steps: 3 },
      measured: { ms: eachMs * (1 - SETTLE), steps: SAMPLES },
      samples: SAMPLES,
      limit: LIMIT,
    },
    (row) => process.stdout.write(`${format(row)}\n`)
  )
  const grown = rows.filter(({ isSteady }) => !isSteady)
  if (grown.length === 0) return
  process.stdout.write(`\nmore than ${LIMIT * 100} % more: ${grown.map(({ kind }) => kind).join('; ')}\n`)
  process.exitCode = 1
}

function format({ kind, steps, first, last, growth, heap, helpers }: SoakRow): string {
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1)
  const percent = `${(growth * 100).toFixed(1)} %`
  return `| ${[kind, steps, mb(first), mb(last), percent, mb(heap), mb(helpers)].join(' | ')} |`
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]))
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
