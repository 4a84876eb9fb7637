import './threadPool'
import 'reflect-metadata'

import type { Gateway } from './createGateway'

import { ServerConfig } from './config/ServerConfig'
import { SettingsInvalidError } from './config/SettingsInvalidError'
import { createGateway } from './createGateway'
import { keepRunning } from './keepRunning'
import { LogOutput } from './logging/LogOutput'
import { jsonLine } from './logging/jsonLine'
import { writeFatal, writeOnlyJson } from './logging/writeOnlyJson'
import { version } from './version'

const isProduction = ServerConfig.isProduction()

/** Starts the gateway of the environment's settings; SIGTERM and SIGINT stop it in order. */
async function main(): Promise<void> {
  keepRunning()
  // what Askar and SQLite write in the data folder is for its owner only
  process.umask(0o077)
  const config = ServerConfig.fromEnvironment()
  const gateway = await createGateway(config)

  process.once('SIGTERM', () => void stop(gateway, 0))
  process.once('SIGINT', () => void stop(gateway, 0))
  // Whatever nobody awaited may have left things half done; durable work begins again after a restart.
  process.on('unhandledRejection', (error) => {
    gateway.logger.fatal('unhandled rejection', { error })
    void stop(gateway, 1)
  })

  if (gateway.adminApiKeyFile) tell(`admin API key: in ${gateway.adminApiKeyFile}`)
  // behind the address there is a space, for whoever waits for this line
  tell(`listening on ${gateway.url}`, ` with version ${version}`)
}

async function stop(gateway: Gateway, exitCode: number): Promise<void> {
  await gateway.close()
  process.exit(exitCode)
}

/** Lines that are always written, whatever the log's level is. */
function tell(line: string, more = ''): void {
  if (isProduction) LogOutput.standard.writeLine(jsonLine('info', line + more))
  else process.stdout.write(`${line}\n`)
}

function fail(error: unknown): void {
  // Only settings' errors are sure to hold nothing secret beside their message.
  const text = error instanceof SettingsInvalidError ? error.message : `The gateway cannot start. ${String(error)}`
  if (!isProduction) process.stderr.write(`${text}\n`)
  else writeFatal(text, error instanceof SettingsInvalidError ? { code: error.code, problems: error.problems } : {})
}

function begin(args: string[]): void {
  if (args[0] === '--version') {
    process.stdout.write(`${version}\n`)
    process.exit(0)
  }
  if (args.length > 0) {
    process.stderr.write('The gateway takes no arguments but --version; its settings are in docs/configuration.md.\n')
    process.exit(2)
  }
  if (isProduction) writeOnlyJson(LogOutput.standard)
  main().catch((error: unknown) => {
    fail(error)
    process.exit(1)
  })
}

begin(process.argv.slice(2))
