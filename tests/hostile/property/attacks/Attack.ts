import type { Dice } from '../Dice'
import type { HandAgent } from '../HandAgent'
import type { Scene } from '../Scene'
import type { JsonObject } from '@didcomm-gateway/core'

import { Attempt } from './Attempt'
import { exchangeMessage } from './exchangeMessages'
import { complete, handshakeProblem, request, response, rotation } from './handshakes'
import { smallProtocol } from './smallProtocols'

/** One message of an attacker, to be packed and posted. */
export interface Attack {
  kind: string
  attacker: HandAgent
  message: JsonObject
  /** a key of the tenant, base58 */
  recipient: string
  /** nobody is named as sender */
  anonymous: boolean
}

type Make = (attempt: Attempt) => JsonObject

const KINDS: ReadonlyArray<readonly [weight: number, kind: string, make: Make]> = [
  [30, 'request', request],
  [14, 'response', response],
  [8, 'complete', complete],
  [4, 'handshake problem', handshakeProblem],
  [6, 'rotation', rotation],
  [18, 'small protocol', smallProtocol],
  [30, 'exchange', exchangeMessage],
]

export const ATTACK_KINDS = KINDS.map(([, kind]) => kind)

export function makeAttack(dice: Dice, scene: Scene): Attack {
  const [kind, make] = dice.choose(
    ...KINDS.map(([weight, kind, make]) => [weight, () => [kind, make] as const] as const)
  )
  const attacker = pickAttacker(dice, scene, kind)
  const attempt = new Attempt(dice, scene, attacker)
  const message = make(attempt)
  if (dice.chance(0.1)) message['@type'] = otherSpelling(dice, String(message['@type']))
  if (dice.chance(0.15)) message['~transport'] = returnRoute(attempt)
  const ownWay = kind === 'request' ? attempt.invitation.key : (attacker.tenantKey ?? attempt.invitation.key)
  return { kind, attacker, message, recipient: attempt.recipient(ownWay), anonymous: dice.chance(0.03) }
}

function pickAttacker(dice: Dice, scene: Scene, kind: string): HandAgent {
  const [stranger, contact, unfinished, inviter] = [
    scene.strangers,
    scene.contacts,
    scene.unfinished,
    scene.inviters,
  ].map((agents) => () => dice.pick(agents))
  if (kind === 'request') return dice.choose([5, stranger], [1, contact])
  if (kind === 'response') return dice.choose([1, stranger], [4, inviter], [1, contact])
  // a contact that has hung up is none any more
  if (kind === 'rotation')
    return dice.choose([2, stranger], [8, () => dice.pick(scene.movers)], [1, unfinished], [1, inviter])
  if (kind === 'complete') return dice.choose([1, stranger], [3, unfinished], [2, contact], [1, inviter])
  return dice.choose([2, stranger], [6, contact], [1, unfinished], [1, inviter])
}

/** The same type with the prefix of before 2020, or of another minor version. */
function otherSpelling(dice: Dice, type: string): string {
  return dice.chance(0.5)
    ? type.replace('https://didcomm.org/', 'did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/')
    : type.replace(/\/(\d)\.\d\//, (_whole, major) => `/${major}.${dice.below(4)}/`)
}

function returnRoute(attempt: Attempt): JsonObject {
  const { dice } = attempt
  return dice.chance(0.7)
    ? { return_route: 'all' }
    : { return_route: 'thread', return_route_thread: attempt.threadId() }
}
