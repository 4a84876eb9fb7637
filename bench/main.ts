import 'reflect-metadata'

import { availableParallelism, cpus } from 'node:os'

import { readOptions } from './options'
import { formatTable } from './formatTable'
import { measureMessages } from './measureMessages'
import { measureTenants } from './measureTenants'
import { measureThroughput } from './measureThroughput'

/**
 * `npm run bench`: the gateway beside stock Credo, and what its calls cost as tenants and messages grow.
 * Prints Markdown, ready for docs/performance.md.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const [cpu] = cpus()
  print(
    `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? 'unknown processor'}, ${availableParallelism()} cores,`
  )
  print(`Node.js ${process.version}, ${options.databaseUrl ? 'PostgreSQL' : 'SQLite'}\n`)
  if (options.parts.includes('throughput')) {
    print(`### ${options.count} messages to 10 tenants, the same envelopes for both\n`)
    print(formatTable(await measureThroughput(options)))
  }
  if (options.parts.includes('tenants')) {
    print(`### Cost at 10 and at ${options.tenants} tenants\n`)
    print(formatTable(await measureTenants(options)))
  }
  if (options.parts.includes('messages')) {
    print(`### Cost at 1000 and at ${options.messages} messages of one tenant\n`)
    print(formatTable(await measureMessages(options)))
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
