import type { ExchangeKind } from '../exchanges/exchangeSteps'
import type {
  AgentContext,
  ConnectionRecord,
  CredentialExchangeRecord,
  InboundMessageContext,
  OutOfBandRecord,
  ProofExchangeRecord,
} from '@credo-ts/core'

import {
  ConnectionService,
  CredentialRepository,
  CredentialState,
  DidCommMessageRepository,
  DidCommMessageRole,
  DidExchangeState,
  OutOfBandRole,
  OutOfBandService,
  OutOfBandState,
  ProofRepository,
  ProofState,
  injectable,
} from '@credo-ts/core'

import { InputInvalidError, RecordNotFoundInTenantError } from '../errors'
import { NamedLocks } from '../exchanges/NamedLocks'
import { findExchangeKind, messageNameOf } from '../exchanges/exchangeSteps'
import { CREDENTIAL_KIND, PROOF_KIND, RecordIndex } from '../repository'
import { TenantKeys } from '../tenancy'

import { InvitationAttachmentError } from './connectionErrors'
import { invitationLock } from './connectionLocks'

/** Exactly one of the two: an offer or a request that was made without a connection. */
export interface InvitationAttachment {
  credentialId?: string
  proofId?: string
}

type Message = Record<string, unknown>
type ExchangeRecord = CredentialExchangeRecord | ProofExchangeRecord

/** What a partner may say first about an offer or request that it found in an invitation. */
const ANSWERS = [
  'request-credential',
  'propose-credential',
  'presentation',
  'propose-presentation',
  'problem-report',
  'problem_report',
]
const UNANSWERED: Record<ExchangeKind, string> = {
  credential: CredentialState.OfferSent,
  proof: ProofState.RequestSent,
}
/** More exchanges than one thread has. */
const LOOKED_AT = 10

/**
 * Credential offers and proof requests of the tenant's that travel inside of an invitation. They are for one partner: the one whose connection the
 * invitation makes or, where the invitation names a DID, one that has a connection already and answers over that.
 * @see RFC 0434, "requests~attach"
 */
@injectable()
export class AttachedExchanges {
  public constructor(
    private readonly credentials: CredentialRepository,
    private readonly proofs: ProofRepository,
    private readonly messages: DidCommMessageRepository,
    private readonly invitations: OutOfBandService,
    private readonly connections: ConnectionService,
    private readonly index: RecordIndex,
    private readonly keys: TenantKeys,
    private readonly locks: NamedLocks
  ) {}

  /**
   * The message of an offer or request that is to be attached.
   * @throws {InputInvalidError} {@link RecordNotFoundInTenantError}
   * @throws {InvitationAttachmentError} when it is no offer or request, has a partner, or is attached already
   */
  public async getMessage(context: AgentContext, attachment: InvitationAttachment): Promise<Message> {
    const { credentialId, proofId } = attachment
    const id = credentialId ?? proofId
    if (!id || (credentialId && proofId)) {
      throw new InputInvalidError('attach takes exactly one of credentialId and proofId.')
    }
    const kind = credentialId ? 'credential' : 'proof'
    const record = await this.find(context, kind, id)
    if (!record) throw new RecordNotFoundInTenantError(`There is no ${kind} exchange ${id}.`)
    if (record.connectionId || record.state !== UNANSWERED[kind]) {
      throw new InvitationAttachmentError(
        'Only an offer or a proof request that was made without a connectionId, and not answered yet, can be attached to an invitation.'
      )
    }
    const other = await this.findInvitation(context, record.threadId)
    if (other) throw new InvitationAttachmentError(`It is attached to the invitation ${other.id} already.`)
    const [stored] = await this.messages.findByQuery(context, {
      associatedRecordId: record.id,
      role: DidCommMessageRole.Sender,
      messageName: kind === 'credential' ? 'offer-credential' : 'request-presentation',
    })
    if (!stored) throw new InvitationAttachmentError('The exchange holds no offer or proof request.')
    return stored.message
  }

  /**
   * Makes an exchange the sender's, where the message is the first answer to what an invitation of ours had attached and comes over
   * the connection that it is for. Idempotent. Leaves alone what is not so: that message speaks about another's exchange.
   * Under the lock of the exchange.
   */
  public async claim({ agentContext, connection, message }: InboundMessageContext): Promise<void> {
    const kind = findExchangeKind(message.type)
    if (kind === null || !connection || !ANSWERS.includes(messageNameOf(message.type) ?? '')) return
    const row = await this.findUnanswered(agentContext, kind, message.threadId, connection.id)
    const parentThreadId = message.thread?.parentThreadId
    // an exchange that was begun over a connection names no invitation
    if (!row || (row.isOwn && parentThreadId === undefined)) return
    const invitation = await this.findInvitation(agentContext, message.threadId)
    if (!invitation) return
    if (connection.outOfBandId === invitation.id) return this.give(agentContext, kind, row.id, connection)
    const isDid = invitation.outOfBandInvitation.getDidServices().length > 0
    if (!isDid || parentThreadId !== invitation.outOfBandInvitation.id) return
    await this.locks.run(invitationLock(agentContext, invitation), async () => {
      if (!row.isOwn && !(await this.isUnused(agentContext, invitation.id))) return
      // a crash in between leaves the exchange the sender's, and the next run finds that
      await this.give(agentContext, kind, row.id, connection)
      await this.useUp(agentContext, invitation.id)
    })
  }

  private async findUnanswered(agentContext: AgentContext, kind: ExchangeKind, threadId: string, connectionId: string) {
    const tenantId = agentContext.contextCorrelationId
    const threadHash = (await this.keys.get(tenantId)).hash('thread', threadId)
    const recordKind = kind === 'credential' ? CREDENTIAL_KIND : PROOF_KIND
    const { items } = await this.index.page(tenantId, recordKind, { threadHash }, { limit: LOOKED_AT })
    const row = items.find(({ connection_id: owner, state }) => {
      return state === UNANSWERED[kind] && (owner === null || owner === connectionId)
    })
    return row ? { id: row.record_id, isOwn: row.connection_id !== null } : null
  }

  private async findInvitation(context: AgentContext, threadId: string): Promise<OutOfBandRecord | null> {
    const query = { invitationRequestsThreadIds: [threadId], role: OutOfBandRole.Sender }
    const [record] = await this.invitations.findAllByQuery(context, query)
    return record ?? null
  }

  private async isUnused(context: AgentContext, invitationId: string): Promise<boolean> {
    const invitation = await this.invitations.findById(context, invitationId)
    if (invitation?.state !== OutOfBandState.AwaitResponse) return false
    const made = await this.connections.findAllByOutOfBandId(context, invitationId)
    return made.every(({ state }) => state === DidExchangeState.Abandoned)
  }

  private async useUp(context: AgentContext, invitationId: string): Promise<void> {
    const invitation = await this.invitations.findById(context, invitationId)
    if (invitation?.state !== OutOfBandState.AwaitResponse) return
    await this.invitations.updateState(context, invitation, OutOfBandState.Done)
  }

  private async give(
    context: AgentContext,
    kind: ExchangeKind,
    id: string,
    connection: ConnectionRecord
  ): Promise<void> {
    const record = await this.find(context, kind, id)
    if (!record || record.connectionId) return
    record.connectionId = connection.id
    if (kind === 'credential') await this.credentials.update(context, record as CredentialExchangeRecord)
    else await this.proofs.update(context, record as ProofExchangeRecord)
  }

  private find(context: AgentContext, kind: ExchangeKind, id: string): Promise<ExchangeRecord | null> {
    return kind === 'credential' ? this.credentials.findById(context, id) : this.proofs.findById(context, id)
  }
}
