import type { Dice } from '../Dice'
import type { HandAgent, InvitationOfTenant } from '../HandAgent'
import type { KnownConnection } from '../Known'
import type { Scene } from '../Scene'
import type { JsonObject } from '@didcomm-gateway/core'

/** One attacker with its dice: what several kinds of messages need. */
export class Attempt {
  public readonly invitation: InvitationOfTenant
  /** the connection of a victim that this one is after */
  public readonly aim: KnownConnection
  public readonly isAimed: boolean
  /** all else is as it should be, so that it comes to the one thing that is not */
  public readonly isCareful: boolean

  public constructor(
    public readonly dice: Dice,
    public readonly scene: Scene,
    public readonly attacker: HandAgent
  ) {
    this.isCareful = dice.chance(0.7)
    this.invitation = dice.pick(this.isCareful && dice.chance(0.9) ? scene.lastingInvitations : scene.invitations)
    this.aim = dice.pick(scene.known.connections)
    this.isAimed = dice.chance(0.35)
  }

  /** Mostly another's. */
  public threadId(): string {
    const { dice, scene, attacker } = this
    if (this.isAimed) return this.aim.threadId
    return dice.choose(
      [6, () => dice.pick(scene.known.threads)],
      [1, () => attacker.threadId ?? dice.uuid()],
      [1, () => dice.pick(scene.known.invitations)],
      [1, () => dice.uuid()]
    )
  }

  public parentThreadId(): string {
    const { dice, scene } = this
    return dice.choose(
      [2, () => this.aim.invitationId],
      [4, () => dice.pick(scene.known.invitations)],
      [2, () => this.invitation.id],
      [1, () => dice.pick(scene.known.threads)],
      [1, () => this.otherDid()],
      [1, () => dice.uuid()]
    )
  }

  public thread(): JsonObject {
    const { dice } = this
    return {
      ...(dice.chance(0.9) ? { thid: this.threadId() } : {}),
      ...(dice.chance(0.3) ? { pthid: this.parentThreadId() } : {}),
    }
  }

  /** The `@id` of another's message now and then. */
  public messageId(): string {
    return !this.isCareful && this.dice.chance(0.3) ? this.dice.pick(this.scene.known.threads) : this.dice.uuid()
  }

  /**
   * The key of the tenant that the message goes to: the attacker's own way in, or a key that only another should know.
   * @param own base58
   */
  public recipient(own: string): string {
    const { dice, scene, aim } = this
    if (this.isCareful) return own
    if (this.isAimed && aim.tenantKey !== null && dice.chance(0.7)) return aim.tenantKey
    return dice.chance(0.8) ? own : dice.pick(scene.invitations).key
  }

  /** A DID that is not the attacker's. */
  public otherDid(): string {
    const { dids, tenantDids } = this.scene.known
    return this.dice.pick(this.dice.chance(0.8) ? dids : tenantDids)
  }

  /** A key that is not the attacker's, base58. */
  public otherKey(): string {
    const { keys, tenantKeys } = this.scene.known
    return this.dice.pick(this.dice.chance(0.8) ? keys : tenantKeys)
  }

  /** A text that could be taken for such a DID. */
  public likeOtherDid(): string {
    const did = this.otherDid()
    const [, , id] = did.split(':')
    return this.dice.pick([id, `did:sov:${id}`, `${did}#key-1`, `${did};service=x`, `did:key:${id}`])
  }

  /** A service of the attacker's own, which asks for the answer. */
  public service(): JsonObject {
    const { publicKey, endpoint } = this.attacker
    return { recipientKeys: [publicKey], routingKeys: [], serviceEndpoint: endpoint }
  }
}
