import type { JsonObject } from '@didcomm-gateway/core'

import { getUnQualifiedDidIndyDid, isDidIndyRevocationRegistryId } from '@credo-ts/anoncreds'
import { randomUUID } from 'node:crypto'

/** The credential that a notice is about: by its place in a revocation registry, or by the thread that it was issued on. */
export type NoticedCredential = { registryId: string; index: string } | { threadId: string }

const NOTICE =
  /^(?:https:\/\/didcomm\.org|did:sov:BzCbsNYhMrjHiqZDTUASHg;spec)\/revocation_notification\/[12]\.\d{1,5}\/revoke$/
const MAX_ID_LENGTH = 1000
/** `<revocation registry>::<credential>` */
const PLACE = /^(.+)::(\d{1,10})$/
const INDY_PLACE = /^indy::(.+)::(\d{1,10})$/
const FORMATS: unknown[] = ['indy-anoncreds', 'anoncreds']

/** @param type `@type` of a message */
export function isRevocationNotice(type: string): boolean {
  return NOTICE.test(type)
}

/**
 * @param message `revoke` of Revocation Notification 1.0, whose `thread_id` agents fill with the place in an Indy registry, or of 2.0
 * @returns null where it names no credential in a way that is known
 * @see RFC 0183, RFC 0721
 */
export function readRevocationNotice(message: JsonObject): NoticedCredential | null {
  const { thread_id: threadId, credential_id: credentialId, revocation_format: format } = message
  if (isId(threadId)) return toPlace(INDY_PLACE.exec(threadId)) ?? { threadId }
  return isId(credentialId) && FORMATS.includes(format) ? toPlace(PLACE.exec(credentialId)) : null
}

/** Whether registries have notices of 1.0: those with unqualified ids. */
export function hasFirstVersion(registryId: string): boolean {
  return isDidIndyRevocationRegistryId(registryId)
}

/**
 * A notice for the holder of a credential.
 * @param registryId qualified; for 1.0 of a registry that {@link hasFirstVersion}
 */
export function toRevocationNotice(version: 1 | 2, registryId: string, index: number, comment?: string): JsonObject {
  const common = { '@id': randomUUID(), ...(comment === undefined ? {} : { comment }) }
  if (version === 1) {
    const threadId = `indy::${getUnQualifiedDidIndyDid(registryId)}::${index}`
    return { '@type': 'https://didcomm.org/revocation_notification/1.0/revoke', ...common, thread_id: threadId }
  }
  return {
    '@type': 'https://didcomm.org/revocation_notification/2.0/revoke',
    ...common,
    revocation_format: 'anoncreds',
    credential_id: `${registryId}::${index}`,
  }
}

function toPlace(match: RegExpExecArray | null): NoticedCredential | null {
  return match ? { registryId: match[1], index: match[2] } : null
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH
}
