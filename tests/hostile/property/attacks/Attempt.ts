import type { Dice } from '../Dice'
import type { HandAgent, InvitationOfTenant } from '../HandAgent'
import type { Scene } from '../Scene'
import type { JsonObject } from '@didcomm-gateway/core'

/** One attacker with its dice: what several kinds of messages need. */
export class Attempt {
  public readonly invitation: InvitationOfTenant

  public constructor(
    public readonly dice: Dice,
    public readonly scene: Scene,
    public readonly attacker: HandAgent
  ) {
    this.invitation = dice.pick(scene.invitations)
  }

  /** Its own now and then, mostly another's. */
  public threadId(): string {
    const { dice, scene, attacker } = this
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
      [4, () => dice.pick(scene.known.invitations)],
      [2, () => this.invitation.id],
      [2, () => dice.pick(scene.known.threads)],
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
    return this.dice.chance(0.1) ? this.dice.pick(this.scene.known.threads) : this.dice.uuid()
  }

  /** A DID that is not the attacker's, in one of the forms that could be taken for it. */
  public otherDid(): string {
    const { dice, scene } = this
    const did = dice.pick(scene.known.dids)
    return dice.choose(
      [8, () => did],
      [1, () => did.split(':')[2]],
      [1, () => `did:sov:${did.split(':')[2]}`],
      [1, () => `${did}#key-1`],
      [1, () => `did:key:${did.split(':')[2]}`]
    )
  }

  /** A service of the attacker's own, which asks for the answer. */
  public service(): JsonObject {
    const { publicKey, endpoint } = this.attacker
    return { recipientKeys: [publicKey], routingKeys: [], serviceEndpoint: endpoint }
  }
}
