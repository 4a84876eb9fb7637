import type { RegistryObjectKind, RegistryObjectOf, RegistryStatusList } from './RegistryObject'
import type {
  AnonCredsRegistry,
  GetCredentialDefinitionReturn,
  GetRevocationRegistryDefinitionReturn,
  GetRevocationStatusListReturn,
  GetSchemaReturn,
  RegisterCredentialDefinitionReturn,
  RegisterRevocationRegistryDefinitionReturn,
  RegisterRevocationStatusListReturn,
  RegisterSchemaReturn,
} from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'

import {
  getUnQualifiedDidIndyDid,
  getUnqualifiedDidIndyCredentialDefinition,
  getUnqualifiedDidIndyRevocationRegistryDefinition,
  getUnqualifiedDidIndySchema,
  isIndyDid,
} from '@credo-ts/anoncreds'

import { describeError } from '../work'

const READ_ONLY = { state: 'failed' as const, reason: 'This registry is written to by its own gateway only.' }

/**
 * AnonCreds objects of gateways for a Credo agent, wherever they are read from. Each is answered under its qualified
 * id, and, in the form that RFC 0036 and 0037 put on the wire, under its unqualified one.
 */
export abstract class AnonCredsReader implements AnonCredsRegistry {
  public readonly methodName: string = 'didcomm-gateway'
  /** Credo takes the first registry of the agent whose expression fits */
  public abstract get supportedIdentifier(): RegExp

  /** @param id qualified or not */
  protected abstract findObject<Kind extends RegistryObjectKind>(
    agentContext: AgentContext,
    kind: Kind,
    id: string
  ): Promise<RegistryObjectOf<Kind> | null>

  /**
   * The last list that is not younger than `timestamp`.
   * @param id qualified or not
   * @param timestamp epoch seconds
   */
  protected abstract findStatusList(
    agentContext: AgentContext,
    id: string,
    timestamp: number
  ): Promise<RegistryStatusList | null>

  public async getSchema(agentContext: AgentContext, schemaId: string): Promise<GetSchemaReturn> {
    const { object, resolutionMetadata } = await this.read(agentContext, 'schema', schemaId)
    const schema = object && (isIndyDid(schemaId) ? object.content : getUnqualifiedDidIndySchema(object.content))
    return { schema, schemaId, resolutionMetadata, schemaMetadata: metadataOf(object) }
  }

  public async getCredentialDefinition(agentContext: AgentContext, id: string): Promise<GetCredentialDefinitionReturn> {
    const { object, resolutionMetadata } = await this.read(agentContext, 'credential-definition', id)
    const credentialDefinition =
      object && (isIndyDid(id) ? object.content : getUnqualifiedDidIndyCredentialDefinition(object.content))
    return {
      credentialDefinition,
      credentialDefinitionId: id,
      resolutionMetadata,
      credentialDefinitionMetadata: metadataOf(object),
    }
  }

  public async getRevocationRegistryDefinition(
    agentContext: AgentContext,
    id: string
  ): Promise<GetRevocationRegistryDefinitionReturn> {
    const { object, resolutionMetadata } = await this.read(agentContext, 'revocation-registry', id)
    const revocationRegistryDefinition =
      object && (isIndyDid(id) ? object.content : getUnqualifiedDidIndyRevocationRegistryDefinition(object.content))
    return {
      revocationRegistryDefinition,
      revocationRegistryDefinitionId: id,
      resolutionMetadata,
      revocationRegistryDefinitionMetadata: metadataOf(object),
    }
  }

  public async getRevocationStatusList(
    agentContext: AgentContext,
    id: string,
    timestamp: number
  ): Promise<GetRevocationStatusListReturn> {
    try {
      const list = await this.findStatusList(agentContext, id, timestamp)
      if (!list) return { resolutionMetadata: notFound(id), revocationStatusListMetadata: {} }
      const { content, namespace } = list
      const revocationStatusList = isIndyDid(id)
        ? content
        : {
            ...content,
            issuerId: getUnQualifiedDidIndyDid(content.issuerId),
            revRegDefId: getUnQualifiedDidIndyDid(content.revRegDefId),
          }
      return {
        revocationStatusList,
        resolutionMetadata: {},
        revocationStatusListMetadata: { didIndyNamespace: namespace },
      }
    } catch (error) {
      return { resolutionMetadata: failed(error), revocationStatusListMetadata: {} }
    }
  }

  public registerSchema(): Promise<RegisterSchemaReturn> {
    return Promise.resolve({ schemaState: READ_ONLY, schemaMetadata: {}, registrationMetadata: {} })
  }

  public registerCredentialDefinition(): Promise<RegisterCredentialDefinitionReturn> {
    return Promise.resolve({
      credentialDefinitionState: READ_ONLY,
      credentialDefinitionMetadata: {},
      registrationMetadata: {},
    })
  }

  public registerRevocationRegistryDefinition(): Promise<RegisterRevocationRegistryDefinitionReturn> {
    return Promise.resolve({
      revocationRegistryDefinitionState: READ_ONLY,
      revocationRegistryDefinitionMetadata: {},
      registrationMetadata: {},
    })
  }

  public registerRevocationStatusList(): Promise<RegisterRevocationStatusListReturn> {
    return Promise.resolve({
      revocationStatusListState: READ_ONLY,
      revocationStatusListMetadata: {},
      registrationMetadata: {},
    })
  }

  private async read<Kind extends RegistryObjectKind>(agentContext: AgentContext, kind: Kind, id: string) {
    try {
      const object = (await this.findObject(agentContext, kind, id)) ?? undefined
      return { object, resolutionMetadata: object ? {} : notFound(id) }
    } catch (error) {
      return { object: undefined, resolutionMetadata: failed(error) }
    }
  }
}

/** The names that Credo's own Indy registry uses, and Credo reads. */
function metadataOf(object: { namespace: string; sequenceNumber: number } | undefined): Record<string, unknown> {
  return object ? { didIndyNamespace: object.namespace, indyLedgerSeqNo: object.sequenceNumber } : {}
}

function notFound(id: string) {
  return { error: 'notFound', message: `No gateway that this agent knows has ${id}.` }
}

function failed(error: unknown) {
  return { error: 'error', message: describeError(error) }
}
