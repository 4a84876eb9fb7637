import type { AgentContext } from '@credo-ts/core'
import type { RegistryObjectKind, RegistryObjectOf, RegistryStatusList } from '@didcomm-gateway/core'

import {
  AnonCredsReader,
  GatewayAnonCredsRegistry,
  PartnerTransport,
  supportedIdentifiers,
} from '@didcomm-gateway/core'

import { AnonCredsRegistryService } from './AnonCredsRegistryService'

const TIMEOUT_MS = 10_000
const MAX_ANSWER_BYTES = 10_000_000

/** For the agents of the tenants: this gateway's own registry, read in place, then those of other gateways. */
export class EmbeddedAnonCredsRegistry extends AnonCredsReader {
  public readonly supportedIdentifier = supportedIdentifiers(null)
  private others: GatewayAnonCredsRegistry | null = null

  /** @param otherGateways public URLs of gateways whose registries are trusted */
  public constructor(private readonly otherGateways: string[]) {
    super()
  }

  protected async findObject<Kind extends RegistryObjectKind>(
    agentContext: AgentContext,
    kind: Kind,
    id: string
  ): Promise<RegistryObjectOf<Kind> | null> {
    const own = await agentContext.dependencyManager.resolve(AnonCredsRegistryService).find(id)
    const object = own ?? (await this.getOthers(agentContext).findObject(agentContext, kind, id))
    return object?.kind === kind ? (object as RegistryObjectOf<Kind>) : null
  }

  protected async findStatusList(
    agentContext: AgentContext,
    id: string,
    timestamp: number
  ): Promise<RegistryStatusList | null> {
    const own = await agentContext.dependencyManager.resolve(AnonCredsRegistryService).findStatusList(id, timestamp)
    return own ?? this.getOthers(agentContext).findStatusList(agentContext, id, timestamp)
  }

  private getOthers(agentContext: AgentContext): GatewayAnonCredsRegistry {
    this.others ??= new GatewayAnonCredsRegistry({
      gateways: this.otherGateways.map((url) => ({ url })),
      fetch: async (url) => {
        // dials only what the operator lets partners be
        const { http } = agentContext.dependencyManager.resolve(PartnerTransport)
        const request = { method: 'GET', url, timeoutMs: TIMEOUT_MS, maxResponseBytes: MAX_ANSWER_BYTES }
        const { status, body } = await http.request(request)
        return { status, text: body.toString('utf8') }
      },
    })
    return this.others
  }
}
