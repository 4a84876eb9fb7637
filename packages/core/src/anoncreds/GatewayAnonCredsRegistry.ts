import type { GatewayRegistryOptions, RegistryFetch } from './RegistryClient'
import type { RegistryObjectKind, RegistryObjectOf, RegistryStatusList } from './RegistryObject'
import type { AgentContext } from '@credo-ts/core'

import { AnonCredsReader } from './AnonCredsReader'
import { RegistryClient } from './RegistryClient'
import { findNamespace, supportedIdentifiers } from './anonCredsIdentifiers'

export interface GatewayAnonCredsRegistryOptions {
  /** gateways whose registries are trusted */
  gateways: GatewayRegistryOptions[]
  /** default: the agent's own `fetch` */
  fetch?: RegistryFetch
}

const TIMEOUT_MS = 10_000
const REMEMBERED_OBJECTS = 1000

/**
 * Lets any Credo agent resolve the schemas, credential definitions and revocation registries of gateways. Read only.
 * Needs nothing else of this package:
 *
 * ```ts
 * new AnonCredsModule({ anoncreds, registries: [
 *   new GatewayAnonCredsRegistry({ gateways: [{ url: 'https://gateway.example.org' }] }),
 * ] })
 * ```
 *
 * A gateway's registry is a server that one trusts, with a namespace of its own, not a ledger: whoever holds its key
 * can change what it says.
 */
export class GatewayAnonCredsRegistry extends AnonCredsReader {
  public readonly supportedIdentifier: RegExp
  /** objects never change, unlike status lists */
  private readonly objects = new Map<string, RegistryObjectOf<RegistryObjectKind>>()
  private clients: RegistryClient[] | null = null

  public constructor(private readonly options: GatewayAnonCredsRegistryOptions) {
    super()
    const namespaces = options.gateways.map(({ namespace }) => namespace)
    this.supportedIdentifier = supportedIdentifiers(
      namespaces.every((namespace) => namespace !== undefined) ? namespaces : null
    )
  }

  public async findObject<Kind extends RegistryObjectKind>(
    agentContext: AgentContext,
    kind: Kind,
    id: string
  ): Promise<RegistryObjectOf<Kind> | null> {
    const known = this.objects.get(id)
    const object = known ?? (await this.askGateways(agentContext, id, (client) => client.findObject(id)))
    if (!object || object.kind !== kind) return null
    this.remember(id, object)
    return object as RegistryObjectOf<Kind>
  }

  public findStatusList(agentContext: AgentContext, id: string, timestamp: number): Promise<RegistryStatusList | null> {
    return this.askGateways(agentContext, id, (client) => client.findStatusList(id, timestamp))
  }

  /** The gateway of the id's namespace; each in turn for an unqualified id, which names none. */
  private async askGateways<T>(
    agentContext: AgentContext,
    id: string,
    ask: (client: RegistryClient) => Promise<T | null>
  ): Promise<T | null> {
    const namespace = findNamespace(id)
    let failure: unknown = null
    for (const client of this.getClients(agentContext)) {
      try {
        const asked = namespace === null || (await client.getNamespace()) === namespace
        const answer = asked ? await ask(client) : null
        if (answer !== null) return answer
      } catch (error) {
        failure = error
      }
    }
    // "not there" must not be said when one that may have it could not be asked
    if (failure !== null) throw failure
    return null
  }

  private getClients(agentContext: AgentContext): RegistryClient[] {
    const fetchUrl = this.options.fetch ?? fetchWith(agentContext)
    this.clients ??= this.options.gateways.map((gateway) => new RegistryClient(gateway, fetchUrl))
    return this.clients
  }

  private remember(id: string, object: RegistryObjectOf<RegistryObjectKind>): void {
    this.objects.delete(id)
    this.objects.set(id, object)
    const oldest = this.objects.keys().next().value
    if (this.objects.size > REMEMBERED_OBJECTS && oldest !== undefined) this.objects.delete(oldest)
  }
}

function fetchWith(agentContext: AgentContext): RegistryFetch {
  return async (url) => {
    const response = await agentContext.config.agentDependencies.fetch(url.href, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return { status: response.status, text: await response.text() }
  }
}
