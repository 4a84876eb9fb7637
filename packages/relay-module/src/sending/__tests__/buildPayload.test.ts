import type { EventSummary } from '@didcomm-gateway/core'

import { buildPayload, buildTaskPayload } from '../buildPayload'

const EVENT: EventSummary = {
  id: 'e-1',
  tenantId: 't-1',
  sequence: 7,
  direction: 'in',
  type: 'https://example.org/a/1.0/b',
  messageId: 'm-1',
  threadId: 'th-1',
  parentThreadId: null,
  connectionId: 'c-1',
  actionUuid: 'a-1',
  generalMessageId: 'g-1',
  attachmentIds: ['g-1-0', 'g-1-1'],
  from: { uuid: 'c-1', did: 'did:peer:them' },
  to: { uuid: 'i-1', did: 'did:peer:us' },
  error: null,
  createdAt: Date.UTC(2025, 0, 2, 3, 4, 5, 6),
}

describe('buildPayload', () => {
  it('has the promised fields', () => {
    expect(JSON.parse(buildPayload(EVENT, Buffer.from('{"@type":"x"}')).toString())).toEqual({
      message: { '@type': 'x' },
      from: { uuid: 'c-1', did: 'did:peer:them' },
      to: { uuid: 'i-1', did: 'did:peer:us' },
      actionUuid: 'a-1',
      eventUuid: 'e-1',
      assetUuid: 'g-1',
      assetDataUuids: ['g-1-0', 'g-1-1'],
      tenantId: 't-1',
      connectionId: 'c-1',
      type: 'https://example.org/a/1.0/b',
      threadId: 'th-1',
      receivedAt: '2025-01-02T03:04:05.006Z',
      sequence: 7,
      error: null,
    })
  })

  it('leaves nothing out where nothing is known', () => {
    const unknown = {
      ...EVENT,
      type: null,
      threadId: null,
      connectionId: null,
      actionUuid: null,
      generalMessageId: null,
      attachmentIds: [],
      from: null,
    }
    const payload = JSON.parse(buildPayload(unknown, Buffer.from('{}')).toString()) as Record<string, unknown>
    expect(Object.keys(payload)).toHaveLength(14)
    expect(payload).toMatchObject({ from: null, type: null, assetUuid: null, assetDataUuids: [] })
    const asset = JSON.parse(buildPayload({ ...unknown, isAsset: true }, Buffer.from('{}')).toString()) as object
    expect(asset).toMatchObject({ assetUuid: EVENT.id })
  })

  it.each([
    '{"n":9007199254740993,"n":1e400,"n":-0.0}',
    '{"__proto__":{"a":1},"constructor":1,"toJSON":"x"}',
    '{ "spaced" :\t[ 1 , 2 ]\n}',
    '{"\\u00fc":"\\ud83d\\ude00 \\u2028 é"}',
    '{"a":"\\ud800"}',
  ])('carries the text of the message as it is: %s', (text) => {
    expect(buildPayload(EVENT, Buffer.from(text)).toString()).toContain(`"message":${text}}`)
    expect(() => JSON.parse(buildPayload(EVENT, Buffer.from(text)).toString()) as unknown).not.toThrow()
  })
})

describe('buildTaskPayload', () => {
  const task = {
    tenantId: 't',
    type: 'action.error',
    id: 'a',
    state: 'ERROR',
    connectionId: 'c',
    actionUuid: 'a',
    invitationId: 'i',
    externalId: 'e',
    data: { x: [1] },
    at: 0,
    sequence: 3,
  }

  it('has the promised fields', () => {
    expect(JSON.parse(buildTaskPayload(task).toString())).toEqual({ ...task, at: '1970-01-01T00:00:00.000Z' })
  })

  it('has null for what a task of before did not say', () => {
    const { state: _state, invitationId: _invitation, externalId: _external, sequence: _sequence, ...old } = task
    expect(JSON.parse(buildTaskPayload(old as typeof task).toString())).toEqual({
      ...old,
      ...{ state: null, invitationId: null, externalId: null, sequence: null },
      at: '1970-01-01T00:00:00.000Z',
    })
  })
})
