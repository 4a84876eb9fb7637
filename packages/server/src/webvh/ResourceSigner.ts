import type { AttestedResource, ResourceLink } from './AttestedResource'
import type {
  AnonCredsCredentialDefinition,
  AnonCredsRevocationRegistryDefinition,
  AnonCredsRevocationStatusList,
  AnonCredsSchema,
} from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'
import { WebVhAnonCredsRegistry } from '@credo-ts/webvh'

/** Makes signed resources of AnonCreds objects, by Credo's registry; the issuer's key must be in the wallet of the context. */
@injectable()
export class ResourceSigner {
  private readonly credo = new WebVhAnonCredsRegistry()

  public async signSchema(context: AgentContext, schema: AnonCredsSchema) {
    const { registrationMetadata } = await this.credo.registerSchema(context, { schema, options: {} })
    return signed<AnonCredsSchema>(registrationMetadata)
  }

  public async signDefinition(context: AgentContext, credentialDefinition: AnonCredsCredentialDefinition) {
    const { registrationMetadata } = await this.credo.registerCredentialDefinition(context, {
      credentialDefinition,
      options: {},
    })
    return signed<AnonCredsCredentialDefinition>(registrationMetadata)
  }

  public async signRevocationRegistry(
    context: AgentContext,
    revocationRegistryDefinition: AnonCredsRevocationRegistryDefinition
  ) {
    const { registrationMetadata } = await this.credo.registerRevocationRegistryDefinition(context, {
      revocationRegistryDefinition,
      options: {},
    })
    return signed<AnonCredsRevocationRegistryDefinition>(registrationMetadata)
  }

  public async signStatusList(context: AgentContext, revocationStatusList: AnonCredsRevocationStatusList) {
    const { registrationMetadata } = await this.credo.registerRevocationStatusList(context, {
      revocationStatusList,
      options: {},
    })
    return signed<AnonCredsRevocationStatusList>(registrationMetadata)
  }

  /** The same resource with other links. */
  public async signLinks<T>(context: AgentContext, resource: AttestedResource<T>, links: ResourceLink[]) {
    const { registrationMetadata } = await this.credo.updateRevocationRegistryDefinition(
      context,
      resource as never,
      { links } as never
    )
    return signed<T>({ attestedResource: registrationMetadata })
  }
}

/** Credo logs a signature that fails, and goes on without. */
function signed<T>(metadata: Record<string, unknown>): AttestedResource<T> {
  const resource = metadata.attestedResource as AttestedResource<T> | undefined
  if (!resource?.proof) throw new Error('A did:webvh resource could not be signed.')
  return resource
}
