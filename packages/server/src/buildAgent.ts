import type { ServerConfig } from './config/ServerConfig'
import type { Logger, WalletConfig } from '@credo-ts/core'

import { AskarModule, AskarMultiWalletDatabaseScheme } from '@credo-ts/askar'
import { Agent, ConnectionsModule, DidsModule, OutOfBandModule } from '@credo-ts/core'
import { TenantsModule } from '@credo-ts/tenants'
import { ActionModule } from '@didcomm-gateway/action-module'
import { GatewayDatabase, GeneralMessagesModule } from '@didcomm-gateway/core'
import { RelayModule } from '@didcomm-gateway/relay-module'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'

import { credentialModules } from './agent/credentialModules'
import { assertCredoFits } from './agent/credoSeams'
import { dependenciesIn } from './agent/dependenciesIn'
import { withoutProtocols } from './agent/withoutProtocols'

export interface AgentOptions {
  config: ServerConfig
  database: GatewayDatabase
  logger: Logger
  wallet: WalletConfig
  /** address that partners reach, without a slash at its end */
  publicUrl: string
}

const SESSION_TIMEOUT_MS = 60_000

/**
 * The Credo agent of the gateway, with every module it has. Credo registers them in this order and its own missing
 * ones after them, and what is registered last wins; so those that core overrides stand before it.
 */
export function buildAgent({ config, database, logger, wallet, publicUrl }: AgentOptions) {
  assertCredoFits()
  return new Agent({
    config: {
      label: 'DIDComm gateway',
      walletConfig: wallet,
      endpoints: [`${publicUrl}/didcomm`, `${publicUrl.replace(/^http/, 'ws')}/didcomm`],
      logger,
      autoUpdateStorageOnStartup: true,
      // Askar exports neither profiles nor PostgreSQL, and a back-up that fails would keep the update from running
      backupBeforeStorageUpdate: false,
    },
    dependencies: dependenciesIn(config.dataDir),
    modules: {
      askar: new AskarModule({
        ariesAskar,
        multiWalletDatabaseScheme: AskarMultiWalletDatabaseScheme.ProfilePerWallet,
      }),
      tenants: new TenantsModule({ sessionLimit: Infinity, sessionAcquireTimeout: SESSION_TIMEOUT_MS }),
      ...withoutProtocols(),
      connections: new ConnectionsModule({ autoAcceptConnections: false }),
      oob: new OutOfBandModule(),
      dids: new DidsModule(),
      ...credentialModules(config),
      generalMessages: new GeneralMessagesModule({
        database,
        maxMessageBytes: config.maxMessageBytes,
        ...config.budget,
        retryScheduleMs: config.retryScheduleMs,
        sendTimeoutMs: config.sendTimeoutMs,
        replyTimeoutMs: config.replyTimeoutMs,
        handlerTimeoutMs: config.handlerTimeoutMs,
        handlerNetworkMs: config.handlerNetworkMs,
        partnerAllow: config.partnerAllow ?? config.webhookAllow,
        partnerAllowSetting: 'GATEWAY_PARTNER_ALLOW',
        publicUrl,
      }),
      actions: new ActionModule(),
      relay: new RelayModule({
        webhookAllow: config.webhookAllow,
        webhookAllowSetting: 'GATEWAY_WEBHOOK_ALLOW',
        retryScheduleMs: config.retryScheduleMs,
        retentionDays: config.retentionDays,
      }),
    },
  })
}

export type GatewayAgent = ReturnType<typeof buildAgent>
