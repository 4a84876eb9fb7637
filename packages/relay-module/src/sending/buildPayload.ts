import type { EventSummary, Task } from '@didcomm-gateway/core'

import { shortParty } from '@didcomm-gateway/core'

import { assetIdOf } from '@didcomm-gateway/core'

/**
 * The body of a webhook call for a received message. The message's own text goes in as it is, so that integers above
 * 2^53, duplicate keys and the order of keys are those that the sender wrote.
 * @param text the decrypted JSON in UTF-8
 * @returns UTF-8 JSON `{from, to, actionUuid, eventUuid, assetUuid, assetDataUuids, tenantId, connectionId, type,
 * threadId, receivedAt, sequence, error, message}`
 */
export function buildPayload(event: EventSummary, text: Buffer): Buffer {
  const rest = {
    from: shortParty(event.from),
    to: shortParty(event.to),
    actionUuid: event.actionUuid,
    eventUuid: event.id,
    assetUuid: assetIdOf(event),
    assetDataUuids: event.attachmentIds,
    tenantId: event.tenantId,
    connectionId: event.connectionId,
    type: event.type,
    threadId: event.threadId,
    receivedAt: new Date(event.createdAt).toISOString(),
    sequence: event.sequence,
    error: event.error,
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"message":`), text, Buffer.from('}')])
}

/**
 * The body of a webhook call for a change of state: `{type, id, state, connectionId, actionUuid, invitationId, externalId,
 * tenantId, data, at, sequence}`. A task that was owed before there were all of these has null for what is missing.
 */
export function buildTaskPayload(task: Task): Buffer {
  const { type, id, state, connectionId, actionUuid, invitationId, externalId, tenantId, data, at, sequence } = task
  const known = {
    ...{ type, id, state: state ?? null, connectionId, actionUuid },
    ...{ invitationId: invitationId ?? null, externalId: externalId ?? null },
    ...{ tenantId, data, at: new Date(at).toISOString(), sequence: sequence ?? null },
  }
  return Buffer.from(JSON.stringify(known))
}
