import type { PartyReference, SendActionRequest } from '../models'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'
import type { Party } from '@didcomm-gateway/core'

import { ConnectionService, DidExchangeState, injectable } from '@credo-ts/core'
import { IdentityService, PartyResolver, RecordNotFoundInTenantError, TenantContexts } from '@didcomm-gateway/core'

import {
  ActionRequestInvalidError,
  ActionSenderMismatchError,
  ConnectionNotReadyError,
  ContactNotFoundError,
  ContactUnreachableError,
} from '../errors'

/** A connection that messages can be sent on, at the latest when it is completed. */
export interface Contact {
  connectionId: string
  /** the partner */
  contact: Party
  /** the identity of ours that the partner is connected to */
  identity: Party | null
}

/** Finds the connection that a message goes to. */
@injectable()
export class ContactResolver {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly identities: IdentityService
  ) {}

  /**
   * The receiver that a request names.
   * @throws {ContactNotFoundError} when the tenant has no such contact
   * @throws {ConnectionNotReadyError}
   * @throws {ActionRequestInvalidError} when `to` and `config.contactUuid` name two
   * @throws {RecordNotFoundInTenantError} when `from` is no identity of the tenant
   * @throws {ActionSenderMismatchError} when `from` is another identity than the connection's
   */
  public async resolve(
    tenantId: string,
    { to, from, config }: Pick<SendActionRequest, 'to' | 'from' | 'config'>
  ): Promise<Contact> {
    return this.contexts.run(tenantId, async (context) => {
      const named = to ? readReference(to) : { uuid: config?.contactUuid ?? null, did: null }
      const connection = await findConnection(context, named)
      if (!connection) throw new ContactNotFoundError(`There is no contact ${named.uuid ?? named.did}.`)
      if (config?.contactUuid && config.contactUuid !== connection.id) {
        throw new ActionRequestInvalidError('to and config.contactUuid name different contacts.')
      }
      const contact = await toContact(context, connection)
      if (from) await this.checkSender(tenantId, readReference(from), contact.identity, connection)
      return contact
    })
  }

  /**
   * The contact of an action that is open already.
   * @throws {ContactUnreachableError} when the connection was deleted
   * @throws {ConnectionNotReadyError}
   */
  public async resolveConnection(tenantId: string, connectionId: string): Promise<Contact> {
    return this.contexts.run(tenantId, async (context) => {
      const connection = await findConnection(context, { uuid: connectionId, did: null })
      if (!connection) throw new ContactUnreachableError(`The connection ${connectionId} was deleted.`)
      return toContact(context, connection)
    })
  }

  private async checkSender(
    tenantId: string,
    named: Party,
    identity: Party | null,
    connection: ConnectionRecord
  ): Promise<void> {
    const matches =
      named.uuid !== null ? named.uuid === identity?.uuid : named.did === identity?.did || named.did === connection.did
    if (matches) return
    const isOwn =
      named.uuid !== null
        ? await this.identities.find(tenantId, named.uuid)
        : await this.identities.findByDid(tenantId, named.did ?? '')
    if (!isOwn) throw new RecordNotFoundInTenantError(`There is no identity ${named.uuid ?? named.did}.`)
    throw new ActionSenderMismatchError(
      `from is not the identity that this contact is connected to${identity?.uuid ? ` (${identity.uuid})` : ''}. Leave it out, or name that one.`
    )
  }
}

function readReference(reference: PartyReference): Party {
  if (typeof reference === 'object') return { uuid: reference.uuid ?? null, did: reference.did ?? null }
  return reference.startsWith('did:') ? { uuid: null, did: reference } : { uuid: reference, did: null }
}

async function findConnection(context: AgentContext, { uuid, did }: Party): Promise<ConnectionRecord | null> {
  const connections = context.dependencyManager.resolve(ConnectionService)
  if (uuid !== null) return connections.findById(context, uuid)
  if (did === null) return null
  const found = await connections.findAllByQuery(context, { theirDid: did })
  // one partner may be connected more than once under a public DID: the newest that works
  found.sort((a, b) => Number(b.isReady) - Number(a.isReady) || b.createdAt.getTime() - a.createdAt.getTime())
  return found[0] ?? null
}

async function toContact(context: AgentContext, connection: ConnectionRecord): Promise<Contact> {
  if (connection.state === DidExchangeState.Abandoned) {
    throw new ConnectionNotReadyError(`The connection ${connection.id} was abandoned. Connect to the contact anew.`)
  }
  const parties = context.dependencyManager.resolve(PartyResolver)
  const { contact, identity } = await parties.resolve(context, connection)
  return {
    connectionId: connection.id,
    contact: contact ?? { uuid: connection.id, did: connection.theirDid ?? null },
    identity,
  }
}
