import type { AgentContext } from '@credo-ts/core'
import type { AnonCredsIssuerService, AnonCredsRevocationStatusList } from '@credo-ts/anoncreds'

import { AnonCredsApi, AnonCredsIssuerServiceSymbol, AnonCredsModuleConfig } from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'

import { ObjectUnknownError, Registries } from '../registry'

import { RevocationStore } from './RevocationStore'
import { NotRevocableError } from './credentialErrors'

/** Revokes credentials: a new status list of their registry, in which their place is marked. */
@injectable()
export class Revocations {
  public constructor(
    private readonly registries: Registries,
    private readonly store: RevocationStore
  ) {}

  /**
   * Durable when it returns, and goes on where a crash came before it was noted here; a proof with the credential that is asked for from the next second on fails.
   * @throws {NotRevocableError} when it is revoked already
   */
  public async revoke(context: AgentContext, registryId: string, index: number, now = Date.now()): Promise<void> {
    const tenantId = context.contextCorrelationId
    const { dependencyManager } = context
    const { revocationRegistryDefinition } = await dependencyManager
      .resolve(AnonCredsApi)
      .getRevocationRegistryDefinition(registryId)
    if (!revocationRegistryDefinition) throw new ObjectUnknownError(`There is no revocation registry ${registryId}.`)
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
    await this.store.noteRevoked(tenantId, registryId, index, now)
  }
}
