import './threadPool'
import 'reflect-metadata'

import type { Gateway } from './createGateway'

import { ServerConfig } from './config/ServerConfig'
import { SettingsInvalidError } from './config/SettingsInvalidError'
import { createGateway } from './createGateway'
import { keepRunning } from './keepRunning'

/** Starts the gateway of the environment's settings; SIGTERM and SIGINT stop it in order. */
async function main(): Promise<void> {
  keepRunning()
  // what Askar and SQLite write in the data folder is for its owner only
  process.umask(0o077)
  const config = ServerConfig.fromEnvironment()
  const gateway = await createGateway(config)
  for (const variable of config.unknownVariables) gateway.logger.warn(`${variable} is not a setting of the gateway`)

  process.once('SIGTERM', () => void stop(gateway, 0))
  process.once('SIGINT', () => void stop(gateway, 0))
  // Whatever nobody awaited may have left things half done; durable work begins again after a restart.
  process.on('unhandledRejection', (error) => {
    gateway.logger.fatal('unhandled rejection', { error })
    void stop(gateway, 1)
  })

  if (gateway.adminApiKeyFile) print(`admin API key: in ${gateway.adminApiKeyFile}`)
  print(`listening on ${gateway.url}`)
}

async function stop(gateway: Gateway, exitCode: number): Promise<void> {
  await gateway.close()
  process.exit(exitCode)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch((error: unknown) => {
  // Only settings' errors are sure to hold nothing secret beside their message.
  const text = error instanceof SettingsInvalidError ? error.message : `The gateway cannot start. ${String(error)}`
  process.stderr.write(`${text}\n`)
  process.exit(1)
})
