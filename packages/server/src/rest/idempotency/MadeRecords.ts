import { injectable } from '@credo-ts/core'
import {
  CONNECTION_KIND,
  CREDENTIAL_KIND,
  Connections,
  EventLog,
  INVITATION_KIND,
  InvitationService,
  PROOF_KIND,
  RecordNotFoundInTenantError,
} from '@didcomm-gateway/core'

import { API_KEY_KIND, ApiKeys } from '../../auth'
import { CredentialExchanges } from '../../credentials/CredentialExchanges'
import { ProofExchanges } from '../../credentials/ProofExchanges'
import { TENANT_KIND, TenantService } from '../../tenants/TenantService'
import { toConnectionView } from '../connections/ConnectionViews'
import { toCredentialView } from '../credentials/CredentialViews'
import { toInvitationView } from '../invitations/InvitationViews'
import { toProofView } from '../proofs/ProofViews'
import { toTenantView } from '../tenants/TenantViews'

/** What of a record is looked at here, and the answer that shows it. */
interface Made {
  view: object
  /** of the message that it brings with it, in the event log; null where it brings none */
  sent: { connectionId: string; threadId?: string } | null
  delete: () => Promise<void>
}

/** The records that requests with an idempotency key have made, and whether they are whole. */
@injectable()
export class MadeRecords {
  public constructor(
    private readonly invitations: InvitationService,
    private readonly connections: Connections,
    private readonly credentials: CredentialExchanges,
    private readonly proofs: ProofExchanges,
    private readonly events: EventLog,
    private readonly tenants: TenantService,
    private readonly apiKeys: ApiKeys
  ) {}

  /** The record as its GET shows it now; null when it has been deleted. */
  public async view(tenantId: string, kind: string, id: string): Promise<object | null> {
    return (await this.find(tenantId, kind, id))?.view ?? null
  }

  /**
   * For a request that a crash cut short. Credo stores a record first and then sends: a record without its message is
   * deleted, since no partner knows of it. A key that nobody has seen is replaced.
   * @returns the record, whose message is in the outbox; null when there is none, and it is to be made
   */
  public async viewWhole(tenantId: string, kind: string, id: string): Promise<object | null> {
    if (kind === TENANT_KIND) return this.renewTenantKey(id)
    if (kind === API_KEY_KIND) return this.dropApiKey(tenantId, id)
    const made = await this.find(tenantId, kind, id)
    if (!made) return null
    if (made.sent === null) return made.view
    const { items } = await this.events.list(tenantId, { direction: 'out', ...made.sent }, { limit: 1 })
    if (items.length > 0) return made.view
    await made.delete()
    return null
  }

  private async renewTenantKey(id: string): Promise<object | null> {
    const tenant = await orNull(this.tenants.renewFirstKey(id))
    return tenant && { ...toTenantView(tenant), apiKey: tenant.apiKey }
  }

  private async dropApiKey(tenantId: string, id: string): Promise<null> {
    await orNull(this.apiKeys.delete(tenantId, id))
    return null
  }

  private async find(tenantId: string, kind: string, id: string): Promise<Made | null> {
    return orNull(this.get(tenantId, kind, id))
  }

  private async get(tenantId: string, kind: string, id: string): Promise<Made | null> {
    switch (kind) {
      case INVITATION_KIND: {
        const invitation = await this.invitations.get(tenantId, id)
        return { view: toInvitationView(invitation), sent: null, delete: async () => undefined }
      }
      case CONNECTION_KIND: {
        const connection = await this.connections.get(tenantId, id)
        return {
          view: toConnectionView(connection),
          sent: { connectionId: id },
          delete: () => this.connections.delete(tenantId, id),
        }
      }
      case CREDENTIAL_KIND: {
        const credential = await this.credentials.get(tenantId, id)
        return {
          view: toCredentialView(credential),
          sent: sentOf(credential),
          delete: () => this.credentials.delete(tenantId, id),
        }
      }
      case PROOF_KIND: {
        const proof = await this.proofs.get(tenantId, id)
        return { view: toProofView(proof), sent: sentOf(proof), delete: () => this.proofs.delete(tenantId, id) }
      }
      default:
        return null
    }
  }
}

async function orNull<T>(looked: Promise<T>): Promise<T | null> {
  try {
    return await looked
  } catch (error) {
    if (error instanceof RecordNotFoundInTenantError) return null
    throw error
  }
}

function sentOf({ connectionId, threadId }: { connectionId: string | null; threadId: string }): Made['sent'] {
  return connectionId === null ? null : { connectionId, threadId }
}
