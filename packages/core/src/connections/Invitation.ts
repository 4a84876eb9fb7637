import type { JsonObject } from '../models'
import type { RecordLabels } from '../repository'
import type { OutOfBandRecord } from '@credo-ts/core'

import { findInvitationLabels } from '../repository/RecordDetails'

/** An invitation that a tenant made, as callers see it. Its alias, external id, metadata and tags are its connections', too. */
export interface Invitation extends RecordLabels {
  /** equals `@id` of the invitation */
  id: string
  /** the out-of-band message itself */
  invitation: JsonObject
  /** the message inside a URL, for QR codes and links */
  invitationUrl: string
  /** RFC 0434 state of the sender: `await-response`, `done` */
  state: string
  identityId: string | null
  label: string | null
  multiUse: boolean
  /** names the identity by its DID: whoever knows that can use its connection again */
  reusable: boolean
  autoAccept: boolean
  goal: string | null
  goalCode: string | null
  /** epoch milliseconds */
  createdAt: number
}

/** @param baseUrl where the invitation's URL leads to */
export function toInvitation(record: OutOfBandRecord, identityId: string | null, baseUrl: string): Invitation {
  const message = record.outOfBandInvitation
  return {
    id: record.id,
    invitation: message.toJSON() as JsonObject,
    invitationUrl: message.toUrl({ domain: baseUrl }),
    state: record.state,
    identityId,
    label: message.label ?? null,
    ...findInvitationLabels(record),
    multiUse: record.reusable,
    reusable: message.getDidServices().length > 0,
    autoAccept: record.autoAcceptConnection ?? false,
    goal: message.goal ?? null,
    goalCode: message.goalCode ?? null,
    createdAt: record.createdAt.getTime(),
  }
}
