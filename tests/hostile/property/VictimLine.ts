import type { VictimConnection } from './Victim'
import type { World } from './World'

import { randomUUID } from 'node:crypto'

/** The line between a victim and the tenant: whether what goes over it is still taken for the victim's, both ways. */
export class VictimLine {
  /** what the victim has sent, as whoever listens has it */
  public readonly recorded: string[] = []

  private constructor(
    private readonly world: World,
    private readonly connection: VictimConnection,
    private readonly tenantKey: string,
    private readonly victimKey: string
  ) {}

  public static async open(world: World, connection: VictimConnection): Promise<VictimLine> {
    const { agent } = connection.victim.partner
    const { did, theirDid } = await agent.connections.getById(connection.partnerConnectionId)
    const keyOf = async (of?: string) => (await agent.dids.resolveDidDocument(of as string)).recipientKeys[0]
    const [ours, theirs] = [await keyOf(did), await keyOf(theirDid)]
    return new VictimLine(world, connection, theirs.publicKeyBase58, ours.publicKeyBase58)
  }

  /**
   * The victim pings the tenant, and has its answer.
   * @throws where the ping is not filed as the victim's, or the answer does not come
   */
  public async check(): Promise<void> {
    const { partner } = this.connection.victim
    const id = randomUUID()
    const ping = {
      '@type': 'https://didcomm.org/trust_ping/1.0/ping',
      '@id': id,
      response_requested: true,
      '~transport': { return_route: 'all' },
    }
    const packed = await partner.agent.context.wallet.pack(ping, [this.tenantKey], this.victimKey)
    const envelope = JSON.stringify(packed)
    const [kept] = await this.world.deliver(envelope)
    const { body: event } = await this.connection.tenant.get(`/events/${kept.id}`)
    if (event?.connectionId !== this.connection.id || event.error) {
      throw new Error(`A ping of the victim is filed wrongly: ${JSON.stringify(event)}`)
    }
    await partner.waitForMessage((message) => (message['~thread'] as { thid?: string } | undefined)?.thid === id)
    this.recorded.push(envelope)
  }
}
