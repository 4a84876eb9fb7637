import type { TestTenant } from '../../support/gateway'
import type { Attack } from './attacks/Attack'
import type { Scene } from './Scene'
import type { Pending } from './Victim'
import type { World } from './World'
import type { ReplyChannel } from '@didcomm-gateway/core'

import { buildEnvelope } from '../support/buildEnvelope'

import { makeAttack } from './attacks/Attack'
import { Dice } from './Dice'
import { HandAgent, threadOf } from './HandAgent'
import { readKnown } from './Known'
import { PEER_METHODS } from './peerDid'
import { Protected } from './Protected'
import { setUpAttackers } from './setUpAttackers'
import { setUpVictims } from './setUpVictims'
import { takeSnapshot } from './Snapshot'
import { waitingMessages } from './tableRows'
import { untilSettled } from './untilSettled'
import { VictimLine } from './VictimLine'

/** Messages of exchanges that say something; an answer to an attacker on a victim's thread is none of these. */
const CONTENTS = /\/(issue-credential|present-proof)\/\d\.\d\/(?!ack$|problem-report$)/

/** A tenant with its victims and attackers, for some hundred messages. */
export class Chapter {
  /** envelopes that the tenant gave away on attackers' open connections */
  private readonly returned: string[] = []
  private readonly attackersConnection: ReplyChannel = {
    send: (envelope) => {
      this.returned.push(JSON.stringify(envelope))
      return Promise.resolve(true)
    },
    close: () => undefined,
  }

  /** how many things were pending at first */
  private readonly total: number

  private constructor(
    private readonly world: World,
    private readonly seed: number,
    private readonly tenant: TestTenant,
    private readonly lines: VictimLine[],
    private readonly pending: Pending[],
    private readonly scene: Scene,
    private readonly latecomer: HandAgent,
    private guarded: Protected
  ) {
    this.total = pending.length
  }

  public static async open(world: World, seed: number): Promise<Chapter> {
    const tenant = await world.gateway.createTenant(`Tenant ${seed}`)
    const { connections, pending } = await setUpVictims(world, tenant, seed)
    const lines = await Promise.all(connections.map((connection) => VictimLine.open(world, connection)))
    for (const line of lines) await line.check()
    await untilSettled(world, tenant.id)
    const before = await takeSnapshot(world.storage, tenant.id)
    const known = readKnown(before)
    // connects at the end only, with DIDs and a key that attackers know from the start
    const latecomer = new HandAgent(`late-${tenant.id}`, world.office, async (envelope) => {
      await world.deliver(envelope)
    })
    known.keys.push(latecomer.publicKey)
    for (const { did, document } of PEER_METHODS.map((method) => latecomer.did(method))) {
      known.dids.push(did)
      known.documents.push(document)
    }
    const scene = await setUpAttackers(world, tenant, known)
    await untilSettled(world, tenant.id)
    return new Chapter(world, seed, tenant, lines, pending, scene, latecomer, new Protected(before))
  }

  /** What the message with this number is, follows from the seed and the number alone. */
  public attack(number: number): Attack {
    return makeAttack(new Dice(this.seed * 100_003 + number), this.scene)
  }

  /** Posts all of them at once. @returns what must not be so after them; empty where all is well */
  public async suffer(attacks: Attack[]): Promise<string[]> {
    const recorded = this.lines.flatMap((line) => line.recorded.splice(0))
    await Promise.all([
      ...attacks.map((attack) => this.world.deliver(pack(attack), this.attackersConnection)),
      ...recorded.map((envelope) => this.world.deliver(envelope, this.attackersConnection)),
    ])
    const waiting = await waitingMessages(this.world.storage.database, this.tenant.id)
    return [
      ...this.guarded.differences(await takeSnapshot(this.world.storage, this.tenant.id)),
      ...(waiting > 0 ? [`${waiting} messages are kept and can't be recorded`] : []),
      ...this.leaked(),
    ]
  }

  /**
   * The victims use what they have.
   * @param share how much of what is pending is brought to its end by now
   * @throws where that does not work any more
   */
  public async use(share: number): Promise<void> {
    for (const line of this.lines) await this.check(line)
    const left = Math.round(this.total * (1 - share))
    const ended = this.pending.splice(0, this.pending.length - left)
    await Promise.all(ended.map((pending) => finish(pending)))
    await untilSettled(this.world, this.tenant.id, (id) => this.guarded.owns(id))
    this.guarded = this.guarded.asOf(await takeSnapshot(this.world.storage, this.tenant.id))
  }

  /** Somebody whose key and DIDs attackers have named connects with them. */
  public async admitLatecomer(): Promise<void> {
    await this.latecomer.connect(this.scene.invitations[0], PEER_METHODS[this.seed % PEER_METHODS.length])
    await this.latecomer.sendPing(`late-${this.tenant.id}`)
    await this.world.office.waitFor(this.latecomer.key, (message) => threadOf(message) === `late-${this.tenant.id}`)
  }

  /** Categories of the records that attackers have got for themselves. */
  public async madeForAttackers(): Promise<string[]> {
    const { records } = await takeSnapshot(this.world.storage, this.tenant.id)
    return [...records].filter(([name]) => !this.guarded.has(name)).map(([, { category }]) => category)
  }

  private async check(line: VictimLine): Promise<void> {
    try {
      await line.check()
    } catch (cause) {
      throw new Error([String(cause), ...this.leaked()].join('\n'), { cause })
    }
  }

  /** What attackers got that is not for them. */
  private leaked(): string[] {
    const { known, strangers, contacts, movers, unfinished, inviters } = this.scene
    const others = this.returned.splice(0).filter((envelope) => !this.world.office.take(envelope))
    const keys = new Set([...strangers, ...contacts, ...movers, ...unfinished, ...inviters].map(({ key }) => key))
    const contents = this.world.office
      .receivedBy(keys)
      .filter((message) => CONTENTS.test(String(message['@type'])) && known.threads.includes(String(threadOf(message))))
    return [
      ...others.map((envelope) => `given to an attacker's connection, for another: ${envelope}`),
      ...contents.map((message) => `sent to an attacker: ${JSON.stringify(message)}`),
    ]
  }
}

function pack({ attacker, anonymous, message, recipient }: Attack): string {
  const from = anonymous ? undefined : attacker.key
  return buildEnvelope({ content: JSON.stringify(message), to: [recipient], from })
}

async function finish({ what, finish: end }: Pending): Promise<void> {
  try {
    await end()
  } catch (cause) {
    throw new Error(`It can't be ended any more: ${what}. ${String(cause)}`, { cause })
  }
}
