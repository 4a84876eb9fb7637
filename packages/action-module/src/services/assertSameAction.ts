import type { Contact } from './ContactResolver'
import type { FixedOfAction, PartyReference } from '../models'
import type { ActionContent, ActionRow } from '../repository'

import { isDeepStrictEqual } from 'node:util'

import { ActionRequestInvalidError } from '../errors'

import { isParty, readReference } from './partyReference'

/**
 * Whether what a request names of an action that is open already is so: it cannot be changed, and what is ignored silently
 * would be believed. `from` and `to` may be as the action shows them, or sender and receiver of this message.
 * @throws {ActionRequestInvalidError} that names the field
 */
export function assertSameAction(
  row: ActionRow,
  content: ActionContent,
  contact: Contact,
  request: FixedOfAction
): void {
  const { uuid, config, referenceID, tags } = request
  if (isOther(uuid, row.id)) refuse('uuid', row.id)
  if (isOther(config?.contactUuid, row.connection_id)) refuse('config.contactUuid', row.connection_id)
  if (isOther(referenceID, content.referenceID)) refuse('referenceID', content.referenceID)
  if (tags && !isDeepStrictEqual(tags, content.tags)) refuse('tags', JSON.stringify(content.tags))
  const identities = [
    contact.identity,
    { uuid: null, did: contact.myDid },
    row.direction === 'OUTGOING' ? content.from : content.to,
  ]
  const both = [content.from, content.to, contact.contact, ...identities]
  assertNamed('from', request.from, both)
  assertNamed('to', request.to, both)
  assertNamed('identityId', request.identityId, identities)
}

function isOther(named: string | null | undefined, is: string | null): boolean {
  return named !== null && named !== undefined && named !== is
}

function assertNamed(
  field: string,
  reference: PartyReference | null | undefined,
  parties: Array<Contact['identity']>
): void {
  if (!reference) return
  const named = readReference(reference)
  if (!parties.some((party) => isParty(named, party))) refuse(field, null)
}

function refuse(field: string, is: string | null): never {
  const known = is === null ? 'is not that of this action' : `of this action is ${is}`
  throw new ActionRequestInvalidError(`${field} ${known}, and cannot be changed. Leave it out, or open another action.`)
}
