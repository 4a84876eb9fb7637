import type { Attempt } from './Attempt'
import type { JsonObject } from '@didcomm-gateway/core'

/** Out-of-band, trust ping, discover features, acks and reports of no protocol, and messages of none. */
export function smallProtocol(attempt: Attempt): JsonObject {
  const { dice } = attempt
  const [type, body] = dice.pick(MESSAGES)
  return {
    '@type': type.startsWith('http') ? type : `https://didcomm.org/${type}`,
    '@id': attempt.messageId(),
    '~thread': /handshake-reuse/.test(type) ? reuseThread(attempt) : attempt.thread(),
    ...body(attempt),
  }
}

function reuseThread(attempt: Attempt): JsonObject {
  const { dice, scene } = attempt
  const pthid = dice.chance(0.8) ? dice.pick(scene.known.invitations) : attempt.parentThreadId()
  return { thid: dice.chance(0.5) ? dice.uuid() : attempt.threadId(), pthid }
}

const none = () => ({})

const MESSAGES: ReadonlyArray<readonly [type: string, body: (attempt: Attempt) => JsonObject]> = [
  ['out-of-band/1.1/handshake-reuse', none],
  ['out-of-band/1.0/handshake-reuse', none],
  ['out-of-band/1.1/handshake-reuse', none],
  ['out-of-band/1.1/handshake-reuse', none],
  ['out-of-band/1.1/handshake-reuse-accepted', none],
  ['out-of-band/1.1/invitation', ({ attacker }) => attacker.invite()],
  ['out-of-band/1.1/problem-report', () => ({ description: { code: 'expired', en: 'No.' } })],
  ['trust_ping/1.0/ping', ({ dice }) => ({ response_requested: dice.chance(0.7) })],
  ['trust_ping/1.0/ping_response', none],
  ['discover-features/1.0/query', () => ({ query: '*' })],
  ['discover-features/1.0/disclose', () => ({ protocols: [{ pid: 'https://didcomm.org/issue-credential/2.0' }] })],
  ['discover-features/2.0/queries', () => ({ queries: [{ 'feature-type': 'protocol', match: '*' }] })],
  [
    'discover-features/2.0/disclosures',
    () => ({ disclosures: [{ 'feature-type': 'protocol', id: 'https://didcomm.org/issue-credential/2.0' }] }),
  ],
  ['notification/1.0/ack', ({ dice }) => ({ status: dice.pick(['OK', 'FAIL', 'PENDING']) })],
  ['notification/1.0/problem-report', () => ({ description: { code: 'message-parse-failure', en: 'No.' } })],
  ['report-problem/1.0/problem-report', () => ({ description: { code: 'abandoned', en: 'No.' } })],
  ['connections/1.0/ack', () => ({ status: 'OK' })],
  ['basicmessage/1.0/message', () => ({ content: 'Hello', sent_time: '2026-01-01T00:00:00Z' })],
  ['https://example.org/other/1.0/ack', () => ({ status: 'OK' })],
]
