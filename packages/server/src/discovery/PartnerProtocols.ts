import type { AskedProtocol } from './readDisclosed'
import type { PartnerProtocolsRow } from '../registry/RegistryTables'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { EventObservers, GatewayDatabase, MessageOutbox, PartyResolver, TenantKeys } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { PartnerProtocolStore, disclosedIn } from './PartnerProtocolStore'
import { ASKED_PROTOCOLS, newestIn } from './readDisclosed'

/** The answer is waited for so long after the question; what comes later is known from then on. */
const WAIT_MS = 3000
const INTERVAL_MS = 50

/**
 * Which versions of a protocol a partner speaks, as it says itself (Discover Features 2.0, RFC 0557). A connection is asked once, when it is first
 * of interest; question and answer are durable. A partner that does not answer holds up one call, for three seconds.
 */
@injectable()
export class PartnerProtocols {
  public constructor(
    private readonly store: PartnerProtocolStore,
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly parties: PartyResolver,
    private readonly outbox: MessageOutbox,
    private readonly observers: EventObservers
  ) {}

  /**
   * @param connection one that is completed
   * @returns the newest major version that both speak; null where the partner says nothing of the protocol
   */
  public async newestOf(
    context: AgentContext,
    connection: ConnectionRecord,
    protocol: AskedProtocol
  ): Promise<1 | 2 | null> {
    const find = () => this.store.find(context.contextCorrelationId, connection.id)
    let row = await find()
    if (newestIn(disclosedIn(row), protocol) === null && (row === null || row.asked_at === null)) {
      await this.ask(context, connection)
      row = await find()
    }
    while (newestIn(disclosedIn(row), protocol) === null && isAwaited(row)) {
      await wait(INTERVAL_MS)
      row = await find()
    }
    return newestIn(disclosedIn(row), protocol)
  }

  private async ask(context: AgentContext, connection: ConnectionRecord, now = Date.now()): Promise<void> {
    const tenantId = context.contextCorrelationId
    const queryId = randomUUID()
    const message: JsonObject = {
      '@type': 'https://didcomm.org/discover-features/2.0/queries',
      '@id': queryId,
      queries: ASKED_PROTOCOLS.map((name) => ({ 'feature-type': 'protocol', match: `https://didcomm.org/${name}/*` })),
    }
    const key = await this.keys.get(tenantId)
    const { contact: to, identity: from } = await this.parties.resolve(context, connection)
    await this.database.transaction(async (trx) => {
      if (!(await this.store.noteAsked(trx, tenantId, connection.id, queryId, now))) return
      await this.outbox.enqueue(trx, key, { tenantId, connectionId: connection.id, message, from, to }, now)
    })
    this.observers.committed(tenantId)
  }
}

function isAwaited(row: PartnerProtocolsRow | null, now = Date.now()): boolean {
  return row !== null && row.asked_at !== null && row.answered_at === null && now < row.asked_at + WAIT_MS
}
