import 'reflect-metadata'

import type { Command } from './Command'

import { ServerConfig } from '../config/ServerConfig'
import { SettingsInvalidError } from '../config/SettingsInvalidError'
import { keepRunning } from '../keepRunning'
import { version } from '../version'

import { CommandError } from './CommandError'
import { backup } from './backup'
import { changeAdminKey } from './changeAdminKey'
import { exportTenant } from './exportTenant'
import { migrateToPostgres } from './migrateToPostgres'
import { rotateWalletKey } from './rotateWalletKey'

const COMMANDS: Record<string, { usage: string; run: Command }> = {
  backup: { usage: 'backup FOLDER              copies the SQLite files of a running gateway', run: backup },
  migrate: {
    usage: 'migrate                    copies the data folder to GATEWAY_DATABASE_URL',
    run: migrateToPostgres,
  },
  'rotate-wallet-key': { usage: 'rotate-wallet-key          gives the root wallet another key', run: rotateWalletKey },
  'change-admin-key': {
    usage: 'change-admin-key           makes GATEWAY_ADMIN_API_KEY the key of all instances on PostgreSQL',
    run: changeAdminKey,
  },
  'export-tenant': {
    usage: 'export-tenant ID FILE [URL] writes what a running gateway holds of a tenant',
    run: exportTenant,
  },
}

/** `npm run gateway -- COMMAND`: what an operator does beside serving. The settings are those of the server. */
async function main([name, ...args]: string[]): Promise<void> {
  if (name === '--version') {
    process.stdout.write(`${version}\n`)
    return
  }
  const command = COMMANDS[name ?? '']
  if (!command) {
    const usages = Object.values(COMMANDS).map(({ usage }) => `  ${usage}`)
    throw new CommandError(
      ['usage: npm run gateway -- COMMAND', ...usages, 'docs/operations.md tells more.'].join('\n')
    )
  }
  keepRunning()
  process.umask(0o077)
  await command.run(ServerConfig.fromEnvironment(), args, (line) => process.stdout.write(`${line}\n`))
}

main(process.argv.slice(2)).then(
  // Askar's threads would keep the process
  () => process.exit(0),
  (error: unknown) => {
    const isForEyes = error instanceof CommandError || error instanceof SettingsInvalidError
    process.stderr.write(`${isForEyes ? error.message : `The command failed. ${String(error)}`}\n`)
    process.exit(1)
  }
)
