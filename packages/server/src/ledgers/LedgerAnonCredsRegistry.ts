import type { AnonCredsRegistry } from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'

import { IndyVdrAnonCredsRegistry } from '@credo-ts/indy-vdr'
import { findNamespace } from '@didcomm-gateway/core'

/**
 * Reads AnonCreds objects of configured Indy ledgers, besides those of another registry, which has all other ids. An
 * unqualified id says nothing of where it belongs: the other registry is asked first, then the ledgers that know its
 * issuer. Writing is {@link IndyLedgerRegistry}'s.
 */
export class LedgerAnonCredsRegistry implements AnonCredsRegistry {
  private readonly ledgers = new IndyVdrAnonCredsRegistry()

  /** @param namespaces of the ledgers */
  public constructor(
    private readonly other: AnonCredsRegistry,
    private readonly namespaces: string[]
  ) {}

  public get methodName(): string {
    return this.other.methodName
  }

  public get supportedIdentifier(): RegExp {
    return this.other.supportedIdentifier
  }

  public getSchema(context: AgentContext, id: string) {
    return this.find(
      id,
      (registry) => registry.getSchema(context, id),
      ({ schema }) => schema
    )
  }

  public getCredentialDefinition(context: AgentContext, id: string) {
    return this.find(
      id,
      (registry) => registry.getCredentialDefinition(context, id),
      ({ credentialDefinition }) => credentialDefinition
    )
  }

  public getRevocationRegistryDefinition(context: AgentContext, id: string) {
    return this.find(
      id,
      (registry) => registry.getRevocationRegistryDefinition(context, id),
      ({ revocationRegistryDefinition }) => revocationRegistryDefinition
    )
  }

  public getRevocationStatusList(context: AgentContext, id: string, timestamp: number) {
    return this.find(
      id,
      (registry) => registry.getRevocationStatusList(context, id, timestamp),
      ({ revocationStatusList }) => revocationStatusList
    )
  }

  public readonly registerSchema: AnonCredsRegistry['registerSchema'] = (...args) => this.other.registerSchema(...args)

  public readonly registerCredentialDefinition: AnonCredsRegistry['registerCredentialDefinition'] = (...args) =>
    this.other.registerCredentialDefinition(...args)

  public readonly registerRevocationRegistryDefinition: AnonCredsRegistry['registerRevocationRegistryDefinition'] = (
    ...args
  ) => this.other.registerRevocationRegistryDefinition(...args)

  public readonly registerRevocationStatusList: AnonCredsRegistry['registerRevocationStatusList'] = (...args) =>
    this.other.registerRevocationStatusList(...args)

  private async find<T>(
    id: string,
    read: (registry: AnonCredsRegistry) => Promise<T>,
    objectOf: (answer: T) => object | undefined
  ): Promise<T> {
    const namespace = findNamespace(id)
    if (namespace !== null) return read(this.namespaces.includes(namespace) ? this.ledgers : this.other)
    const answer = await read(this.other)
    if (objectOf(answer) || this.namespaces.length === 0) return answer
    const ofLedgers = await read(this.ledgers)
    return objectOf(ofLedgers) ? ofLedgers : answer
  }
}
