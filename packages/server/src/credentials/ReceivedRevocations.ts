import type { NoticedCredential } from './revocationNotice'
import type {
  CoreTables,
  EventObserver,
  GeneralMessageReader,
  JsonObject,
  RecordedEvent,
  TenantKey,
} from '@didcomm-gateway/core'
import type { AgentContext, CredentialExchangeRecord } from '@credo-ts/core'
import type { Transaction } from 'kysely'

import { getUnQualifiedDidIndyDid, isDidIndyRevocationRegistryId } from '@credo-ts/anoncreds'
import { CredentialRepository, CredentialRole, CredentialState, injectable } from '@credo-ts/core'
import { TaskRecorder, isThreadId } from '@didcomm-gateway/core'

import { RevocationStore } from './RevocationStore'
import { isRevocationNotice, readRevocationNotice } from './revocationNotice'

interface RevokedCredential {
  exchangeId: string
  threadId: string
  credentialId: string | null
}

const HELD: string[] = [CredentialState.CredentialReceived, CredentialState.Done]
const MAX_COMMENT_LENGTH = 5000

/**
 * What issuers say of credentials that they have revoked. A notice counts only over the connection that its credential was issued on. It stays a
 * general message; that the credential is revoked is noted, and told as `credential.revoked`, in the transaction that records it, once.
 */
@injectable()
export class ReceivedRevocations implements GeneralMessageReader, EventObserver {
  /** what notices are about, from their reading to their recording */
  private readonly found = new WeakMap<JsonObject, RevokedCredential>()

  public constructor(
    private readonly credentials: CredentialRepository,
    private readonly store: RevocationStore,
    private readonly tasks: TaskRecorder
  ) {}

  public reads(type: string): boolean {
    return isRevocationNotice(type)
  }

  public async read(context: AgentContext, connectionId: string, message: JsonObject): Promise<void> {
    const noticed = readRevocationNotice(message)
    const record = noticed && (await this.findRecord(context, connectionId, noticed))
    if (!record) return
    this.found.set(message, {
      exchangeId: record.id,
      threadId: record.threadId,
      credentialId: record.credentials[0]?.credentialRecordId ?? null,
    })
  }

  public async onRecorded(trx: Transaction<CoreTables>, event: RecordedEvent, key: TenantKey): Promise<void> {
    const revoked = this.found.get(event.message)
    if (!revoked) return
    const { tenantId, connectionId, actionUuid, createdAt: at } = event
    const { exchangeId, credentialId, threadId } = revoked
    const isNews = await this.store.noteNotice(trx, {
      ...{ tenant_id: tenantId, exchange_id: exchangeId },
      ...{ credential_id: credentialId, notified_at: at },
    })
    if (!isNews) return
    const { comment } = event.message
    const data = {
      ...{ state: 'revoked', threadId, credentialId },
      comment: typeof comment === 'string' ? comment.slice(0, MAX_COMMENT_LENGTH) : null,
    }
    const about = { tenantId, connectionId, actionUuid, id: exchangeId }
    await this.tasks.record(trx, { ...about, type: 'credential.revoked', state: 'revoked', data, at }, key)
  }

  /** The tenant's exchange as holder with the sender of the notice. */
  private async findRecord(
    context: AgentContext,
    connectionId: string,
    noticed: NoticedCredential
  ): Promise<CredentialExchangeRecord | null> {
    const own = { connectionId, role: CredentialRole.Holder }
    if ('threadId' in noticed && !isThreadId(noticed.threadId)) return null
    const which =
      'threadId' in noticed ? { threadId: noticed.threadId } : { anonCredsCredentialRevocationId: noticed.index }
    const records = await this.credentials.findByQuery(context, { ...own, ...which } as object)
    const found = records.find((record) => {
      const registryId = record.getTag('anonCredsRevocationRegistryId' as never) as string | undefined
      if (!registryId || !HELD.includes(record.state)) return false
      return 'threadId' in noticed || namesOf(registryId).includes(noticed.registryId)
    })
    return found ?? null
  }
}

/** The ids that a registry goes by. */
function namesOf(registryId: string): string[] {
  return isDidIndyRevocationRegistryId(registryId) ? [registryId, getUnQualifiedDidIndyDid(registryId)] : [registryId]
}
