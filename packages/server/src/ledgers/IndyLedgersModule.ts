import type { IndyLedgerSettings } from './IndyLedgerSettings'
import type { AgentContext, DependencyManager, Module } from '@credo-ts/core'
import type { IndyVdrPoolConfig } from '@credo-ts/indy-vdr'

import { DidsModuleConfig } from '@credo-ts/core'
import { IndyVdrIndyDidResolver, IndyVdrModule, IndyVdrPoolService } from '@credo-ts/indy-vdr'
import { indyVdr } from '@hyperledger/indy-vdr-nodejs'

import { SettingsInvalidError } from '../config/SettingsInvalidError'

/**
 * Credo's Indy ledgers, where any are configured; without them the native library is never loaded. Their nodes are
 * dialled by that library at the addresses in the operator's genesis files, so no address guard stands before them.
 */
export class IndyLedgersModule implements Module {
  private readonly credoModule: IndyVdrModule | null

  public constructor(ledgers: IndyLedgerSettings[]) {
    const [first, ...rest] = ledgers.map(toPoolConfig)
    this.credoModule = first ? new IndyVdrModule({ indyVdr, networks: [first, ...rest] }) : null
  }

  public register(dependencyManager: DependencyManager): void {
    this.credoModule?.register(dependencyManager)
  }

  /** @throws {SettingsInvalidError} for a genesis that the library cannot read */
  public initialize(agentContext: AgentContext): Promise<void> {
    if (!this.credoModule) return Promise.resolve()
    const { dependencyManager } = agentContext
    dependencyManager.resolve(DidsModuleConfig).addResolver(new IndyVdrIndyDidResolver())
    for (const pool of dependencyManager.resolve(IndyVdrPoolService).pools) {
      try {
        // reads the genesis; nodes are dialled at the first request
        pool.connect()
      } catch (error) {
        const problem = `the genesis of "${pool.indyNamespace}" cannot be used: ${(error as Error).message}. Download it from the network again.`
        return Promise.reject(new SettingsInvalidError([{ variable: 'GATEWAY_INDY_LEDGERS', problem }]))
      }
    }
    return Promise.resolve()
  }
}

function toPoolConfig(ledger: IndyLedgerSettings): IndyVdrPoolConfig {
  const { namespace, genesis, isProduction, transactionAuthorAgreement } = ledger
  return {
    indyNamespace: namespace,
    genesisTransactions: genesis,
    isProduction: isProduction ?? false,
    transactionAuthorAgreement: transactionAuthorAgreement && { ...transactionAuthorAgreement },
  }
}
