import type { StrangerServiceParams } from '../outbox/OutboxMessageSender'
import type { AgentContext, ConnectionRecord, DidDocument, Key, ServiceMessageParams } from '@credo-ts/core'

import { DidExchangeProblemReportMessage, MessageSender, OutboundMessageContext, injectable } from '@credo-ts/core'

import { EventLog } from '../events'
import { PartnerTransport } from '../outbox/PartnerTransport'
import { RecentCounts } from '../work'

import { inVersion, type DidExchangeVersion } from './didExchangeVersion'
import { documentServices } from './documentServices'

export interface Refusal {
  /** thread of the request */
  threadId: string
  /** document of the requester, which was found to be its own */
  document: DidDocument
  /** key of ours that the request came to: the one that the requester knows */
  ourKey: Key
  /** key of the requester that the request was sent with; without it the report goes to no open return route */
  provenKey?: Key | null
  reason: string
  /** of the request */
  version: DidExchangeVersion
  /** where the request had made a contact before it was refused */
  connection?: ConnectionRecord
  /** the requester may wait for the answer on the connection it came over */
  takesReplies?: boolean
}

/** @see RFC 0023, "Errors" */
const REQUEST_NOT_ACCEPTED = 'request_not_accepted'
const WINDOW_MS = 60_000
/** Most reports in a window, of this instance: to one address (host), to those who asked one tenant. */
const MAX_TO_HOST = 10
const MAX_OF_TENANT = 60
const REMEMBERED_NAMES = 10_000

/**
 * Tells a requester that its DID Exchange request is refused: once for each thread. An address is what the requester says it is, so only a few
 * reports go to one in a minute; what is above that is not told.
 * @see RFC 0023, "Errors"
 */
@injectable()
export class RequestRefusals {
  private readonly counts = new RecentCounts(WINDOW_MS, REMEMBERED_NAMES)

  public constructor(
    private readonly messageSender: MessageSender,
    private readonly events: EventLog,
    private readonly transport: PartnerTransport
  ) {}

  /** Durable when this returns; sent later. */
  public async tell(agentContext: AgentContext, refusal: Refusal, now = Date.now()): Promise<void> {
    const service = this.chooseService(refusal)
    if (!service || (await this.wasTold(agentContext, refusal.threadId))) return
    if (!this.mayTell(agentContext.contextCorrelationId, service.serviceEndpoint, now)) return
    const message = new DidExchangeProblemReportMessage({
      description: { code: REQUEST_NOT_ACCEPTED, en: refusal.reason },
    })
    message.setThread({ threadId: refusal.threadId })
    inVersion(message, refusal.version)
    const { ourKey: senderKey, provenKey, connection } = refusal
    const serviceParams: StrangerServiceParams = { service, senderKey, replyKeys: provenKey ? [provenKey] : [] }
    await this.messageSender.sendMessage(
      new OutboundMessageContext(message, { agentContext, connection, serviceParams })
    )
  }

  private chooseService({ document, takesReplies }: Refusal): ServiceMessageParams['service'] | null {
    const services = documentServices(document)
    const dialable = services.find(({ serviceEndpoint }) => {
      return this.transport.supports(serviceEndpoint) && URL.canParse(serviceEndpoint)
    })
    return dialable ?? (takesReplies ? services[0] : null) ?? null
  }

  private mayTell(tenantId: string, endpoint: string, now: number): boolean {
    const host = URL.canParse(endpoint) ? new URL(endpoint).host : ''
    const names: Array<[string, number]> = [
      [`to ${host}`, MAX_TO_HOST],
      [`of ${tenantId}`, MAX_OF_TENANT],
    ]
    if (names.some(([name, most]) => this.counts.count(name, now) >= most)) return false
    for (const [name] of names) this.counts.add(name, now)
    return true
  }

  private async wasTold(agentContext: AgentContext, threadId: string): Promise<boolean> {
    const filter = { direction: 'out', threadId } as const
    const { items } = await this.events.list(agentContext.contextCorrelationId, filter, { limit: 20 })
    return items.some(({ type }) => type?.endsWith('/problem-report'))
  }
}
