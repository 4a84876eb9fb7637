import type { FixedOfAction } from '../models'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'
import type { Party } from '@didcomm-gateway/core'

import { ConnectionService, DidExchangeState, injectable } from '@credo-ts/core'
import {
  CONNECTION_KIND,
  ConnectionSearch,
  IdentityService,
  PartyResolver,
  RecordIndex,
  RecordNotFoundInTenantError,
  TenantContexts,
  TenantKeys,
  shortDid,
} from '@didcomm-gateway/core'

import {
  ActionRequestInvalidError,
  ActionSenderMismatchError,
  ConnectionNotReadyError,
  ContactNotFoundError,
  ContactUnreachableError,
} from '../errors'

import { isParty, readReference } from './partyReference'

/** Connections with a partner's one DID that are looked at, the newest. */
const MOST_OF_ONE_DID = 20

/** A connection that messages can be sent on, at the latest when it is completed. */
export interface Contact {
  connectionId: string
  /** the partner */
  contact: Party
  /** the identity of ours that the partner is connected to */
  identity: Party | null
  /** our DID on the connection */
  myDid: string | null
}

/** Finds the connection that a message goes to. */
@injectable()
export class ContactResolver {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly identities: IdentityService
  ) {}

  /**
   * The receiver that a request names. Where a DID has several connections: the newest that is usable and belongs to the
   * sender that the request names.
   * @throws {ContactNotFoundError} when the tenant has no such contact
   * @throws {ConnectionNotReadyError}
   * @throws {ActionRequestInvalidError} when `to` and `config.contactUuid` name two
   * @throws {RecordNotFoundInTenantError} when `from` or `identityId` is no identity of the tenant
   * @throws {ActionSenderMismatchError} when it is another identity than the connection's
   */
  public async resolve(
    tenantId: string,
    { to, from, identityId, config }: Pick<FixedOfAction, 'to' | 'from' | 'identityId' | 'config'>
  ): Promise<Contact> {
    return this.contexts.run(tenantId, async (context) => {
      const named = to ? readReference(to) : { uuid: config?.contactUuid ?? null, did: null }
      const senders = [from, identityId].flatMap((sender) => (sender ? [readReference(sender)] : []))
      const connection = await findConnection(context, named, senders)
      if (!connection) throw new ContactNotFoundError(`There is no contact ${named.uuid ?? named.did}.`)
      if (config?.contactUuid && config.contactUuid !== connection.id) {
        throw new ActionRequestInvalidError('to and config.contactUuid name different contacts.')
      }
      const contact = await toContact(context, connection)
      for (const sender of senders) await this.checkSender(tenantId, sender, contact)
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
      const connection = await findConnection(context, { uuid: connectionId, did: null }, [])
      if (!connection) throw new ContactUnreachableError(`The connection ${connectionId} was deleted.`)
      return toContact(context, connection)
    })
  }

  private async checkSender(tenantId: string, named: Party, contact: Contact): Promise<void> {
    if (isSender(named, contact)) return
    const { identity } = contact
    const isOwn =
      named.uuid !== null
        ? await this.identities.find(tenantId, named.uuid)
        : await this.identities.findByDid(tenantId, named.did ?? '')
    if (!isOwn) throw new RecordNotFoundInTenantError(`There is no identity ${named.uuid ?? named.did}.`)
    throw new ActionSenderMismatchError(
      `The sender is not the identity that this contact is connected to${identity?.uuid ? ` (${identity.uuid})` : ''}. Leave it out, or name that one.`
    )
  }
}

function isSender(named: Party, { identity, myDid }: Pick<Contact, 'identity' | 'myDid'>): boolean {
  return (
    isParty(named, identity) || (named.uuid === null && named.did !== null && shortDid(named.did) === shortDid(myDid))
  )
}

async function findConnection(
  context: AgentContext,
  { uuid, did }: Party,
  senders: Party[]
): Promise<ConnectionRecord | null> {
  const connections = context.dependencyManager.resolve(ConnectionService)
  if (uuid !== null) return connections.findById(context, uuid)
  if (did === null) return null
  const found = await findByDid(context, did)
  // one partner may be connected more than once under a public DID: the newest that works
  found.sort((a, b) => Number(b.isReady) - Number(a.isReady) || b.createdAt.getTime() - a.createdAt.getTime())
  if (senders.length === 0 || found.length < 2) return found[0] ?? null
  const parties = context.dependencyManager.resolve(PartyResolver)
  for (const connection of found) {
    const { identity } = await parties.resolve(context, connection)
    if (senders.every((sender) => isSender(sender, { identity, myDid: connection.did ?? null }))) return connection
  }
  return found[0]
}

/** A did:peer:4 by its short form as well as by its long one, whichever the partner has named. */
async function findByDid(context: AgentContext, did: string): Promise<ConnectionRecord[]> {
  const connections = context.dependencyManager.resolve(ConnectionService)
  const named = await connections.findAllByQuery(context, { theirDid: did })
  if (named.length > 0 || !did.startsWith('did:peer:4')) return named
  const tenantId = context.contextCorrelationId
  const key = await context.dependencyManager.resolve(TenantKeys).get(tenantId)
  const filter = await context.dependencyManager
    .resolve(ConnectionSearch)
    .toIndexFilter(context, key, { theirDid: did })
  const index = context.dependencyManager.resolve(RecordIndex)
  const { items } = await index.page(tenantId, CONNECTION_KIND, filter, { limit: MOST_OF_ONE_DID })
  const records = await Promise.all(items.map((row) => connections.findById(context, row.record_id)))
  return records.filter((record) => record !== null)
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
    myDid: connection.did ?? null,
  }
}
