import type { SendNotice } from './RevocationNotifier'
import type { AgentContext } from '@credo-ts/core'
import type {
  AnonCredsIssuerService,
  AnonCredsRevocationRegistryDefinition,
  AnonCredsRevocationStatusList,
} from '@credo-ts/anoncreds'

import {
  AnonCredsApi,
  AnonCredsIssuerServiceSymbol,
  AnonCredsModuleConfig,
  AnonCredsRevocationRegistryDefinitionRepository,
} from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'

import { ObjectUnknownError, Registries } from '../registry'

import { RevocationStore } from './RevocationStore'
import { NotRevocableError } from './credentialErrors'

/** Revokes credentials: a new status list of their registry, in which their place is marked. */
@injectable()
export class Revocations {
  public constructor(
    private readonly registries: Registries,
    private readonly store: RevocationStore,
    private readonly database: GatewayDatabase
  ) {}

  /**
   * Durable when it returns, and goes on where a failure or a crash came before it was noted here; a proof with the credential that is asked
   * for from the next second on fails.
   * @param notice to the holder; sent in the transaction that notes the revocation, so once
   * @throws {NotRevocableError} when it is revoked already
   * @throws an error of the kind `unavailable` when the registry is a ledger that does not answer
   */
  public async revoke(
    context: AgentContext,
    registryId: string,
    index: number,
    notice: SendNotice | null,
    now = Date.now()
  ): Promise<void> {
    const tenantId = context.contextCorrelationId
    const { dependencyManager } = context
    const revocationRegistryDefinition = await findDefinition(context, registryId)
    const { tailsFilePath } = await dependencyManager
      .resolve(AnonCredsModuleConfig)
      .tailsFileService.getTailsFile(context, { revocationRegistryDefinition })
    const issuer = dependencyManager.resolve<AnonCredsIssuerService>(AnonCredsIssuerServiceSymbol)
    await this.registries.ofId(registryId).updateStatusList(
      tenantId,
      registryId,
      async (last, timestamp) => {
        if (!last) throw new ObjectUnknownError(`The revocation registry ${registryId} has no status list.`)
        if (last.revocationList[index] === 1) {
          if ((await this.store.findRevokedAt(registryId, index)) === null) return last
          throw new NotRevocableError('The credential is revoked already.')
        }
        const next = await issuer.updateRevocationStatusList(context, {
          ...{ revocationStatusList: last, revocationRegistryDefinition, tailsFilePath, timestamp },
          revoked: [index],
        })
        return next as AnonCredsRevocationStatusList
      },
      now
    )
    await this.database.transaction(async (trx) => {
      const isNews = await this.store.noteRevoked(trx, tenantId, registryId, index, now)
      if (isNews) await notice?.(trx)
    })
  }
}

/** The wallet has those of the tenant, and is there when a ledger is away. */
async function findDefinition(
  context: AgentContext,
  registryId: string
): Promise<AnonCredsRevocationRegistryDefinition> {
  const { dependencyManager } = context
  const own = await dependencyManager
    .resolve(AnonCredsRevocationRegistryDefinitionRepository)
    .findByRevocationRegistryDefinitionId(context, registryId)
  if (own) return own.revocationRegistryDefinition
  const { revocationRegistryDefinition } = await dependencyManager
    .resolve(AnonCredsApi)
    .getRevocationRegistryDefinition(registryId)
  if (!revocationRegistryDefinition) throw new ObjectUnknownError(`There is no revocation registry ${registryId}.`)
  return revocationRegistryDefinition
}
