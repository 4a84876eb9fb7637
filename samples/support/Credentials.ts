import type { GatewayClient } from './GatewayClient'
import type { ConnectionView, ExchangeView, InvitationView, PageView } from './views'

import { waitFor } from './waitFor'

/** Credentials over the REST API, with the waiting that a script needs. */
export class Credentials {
  public constructor(private readonly client: GatewayClient) {}

  /** A schema, and a credential definition that is ready. @returns `credentialDefinitionId` */
  public async define(name: string, attributeNames: string[]): Promise<string> {
    const { schemaId } = await this.client.post<{ schemaId: string }>('/schemas', {
      name,
      version: '1.0',
      attributeNames,
    })
    const body = { schemaId, tag: 'default' }
    const { id, credentialDefinitionId } = await this.client.post<{ id: string; credentialDefinitionId: string }>(
      '/credential-definitions',
      body
    )
    // its keys take seconds to make
    await waitFor('the credential definition', async () => {
      const { state, reason } = await this.client.get<{ state: string; reason: string }>(
        `/credential-definitions/${id}`
      )
      if (state === 'failed') throw new Error(reason)
      return state === 'ready' || null
    })
    return credentialDefinitionId
  }

  /** The exchange of a thread, when it has reached a state. */
  public exchange(path: '/credentials' | '/proofs', threadId: string, state: string): Promise<ExchangeView> {
    return waitFor(`${state} in ${path}`, async () => {
      const { items } = await this.client.get<PageView<ExchangeView>>(`${path}?threadId=${threadId}`)
      return items.find((item) => item.state === state)
    })
  }

  /** Invites, and lets someone accept. @returns the id of our completed connection */
  public async connect(accept: (invitation: InvitationView) => Promise<unknown>): Promise<string> {
    const before = await this.client.get<PageView<ConnectionView>>('/connections')
    const invitation = await this.client.post<InvitationView>('/invitations', {})
    await accept(invitation)
    const { id } = await waitFor('the connection', async () => {
      const { items } = await this.client.get<PageView<ConnectionView>>('/connections')
      return items.find(({ id, state }) => state === 'completed' && !before.items.some((known) => known.id === id))
    })
    return id
  }
}
