import type { Attempt } from './Attempt'
import type { JsonObject } from '@didcomm-gateway/core'

import { attachments, claimDid } from './claimDid'

const VERSIONS = ['1.0', '1.1'] as const

const didExchange = ({ dice }: Attempt, name: string) =>
  `https://didcomm.org/didexchange/${dice.pick(VERSIONS)}/${name}`

export function request(attempt: Attempt): JsonObject {
  const { dice, invitation, attacker } = attempt
  const id = attempt.messageId()
  const claim = claimDid(attempt)
  return {
    '@type': didExchange(attempt, 'request'),
    '@id': id,
    '~thread': {
      thid: attempt.isCareful || dice.chance(0.3) ? id : attempt.threadId(),
      pthid: dice.chance(attempt.isCareful ? 0.9 : 0.5) ? invitation.id : attempt.parentThreadId(),
    },
    label: attacker.name,
    did: claim.did,
    ...attachments(attempt, claim),
  }
}

/** To a request of the tenant: one to an invitation of the attacker's, or one that was for another. */
export function response(attempt: Attempt): JsonObject {
  const { dice, attacker } = attempt
  const claim = claimDid(attempt)
  const own = attacker.threadId ?? attempt.threadId()
  return {
    '@type': didExchange(attempt, 'response'),
    '@id': attempt.messageId(),
    '~thread': {
      thid: attempt.isCareful || dice.chance(0.3) ? own : attempt.threadId(),
      ...(dice.chance(0.3) ? { pthid: attempt.parentThreadId() } : {}),
    },
    did: claim.did,
    ...attachments(attempt, claim),
  }
}

export function complete(attempt: Attempt): JsonObject {
  const { dice, attacker } = attempt
  return {
    '@type': didExchange(attempt, 'complete'),
    '@id': attempt.messageId(),
    '~thread': {
      thid: attempt.isAimed || dice.chance(0.3) ? attempt.threadId() : (attacker.threadId ?? attempt.threadId()),
      pthid: attempt.parentThreadId(),
    },
  }
}

export function handshakeProblem(attempt: Attempt): JsonObject {
  const { dice } = attempt
  const code = dice.pick(['request_not_accepted', 'response_not_accepted', 'complete_rejected'])
  const type = dice.pick([
    'https://didcomm.org/didexchange/1.1',
    'https://didcomm.org/didexchange/1.0',
    'https://didcomm.org/connection/1.0',
  ])
  return {
    '@type': `${type}/problem-report`,
    '@id': attempt.messageId(),
    '~thread': attempt.thread(),
    description: { code, en: 'No.' },
  }
}

/** RFC 0794. */
export function rotation(attempt: Attempt): JsonObject {
  const { dice } = attempt
  const name = dice.pick(['rotate', 'rotate', 'rotate', 'rotate', 'rotate', 'hangup', 'ack', 'problem-report'])
  return {
    '@type': `https://didcomm.org/did-rotate/1.0/${name}`,
    '@id': attempt.messageId(),
    ...(name === 'hangup' ? {} : { '~thread': attempt.thread() }),
    ...(name === 'rotate' ? { to_did: claimDid(attempt).did } : {}),
    ...(name === 'problem-report' ? { description: { code: 'e.did.unresolvable', en: 'No.' } } : {}),
    ...(name === 'ack' ? { status: 'OK' } : {}),
  }
}
