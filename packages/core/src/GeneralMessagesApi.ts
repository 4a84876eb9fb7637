import type { GeneralMessage, GeneralMessageFilter, StoredMessage } from './messages'
import type { EventFilter, EventSummary } from './events'
import type { Page, PageRequest, RecordedEvent } from './models'

import { AgentContext, injectable } from '@credo-ts/core'

import { parseMessageText } from './envelope/parseMessageText'
import { EventLog } from './events'
import { GeneralMessages } from './messages'

/** `agent.modules.<key>` of {@link GeneralMessagesModule}: what was kept for this agent, root or tenant. */
@injectable()
export class GeneralMessagesApi {
  public constructor(
    private readonly context: AgentContext,
    private readonly messages: GeneralMessages,
    private readonly events: EventLog
  ) {}

  /** General messages, newest first. */
  public async list(
    filter: GeneralMessageFilter = {},
    page: PageRequest = { limit: 50 }
  ): Promise<Page<GeneralMessage>> {
    const { items, nextCursor } = await this.messages.list(this.tenantId, filter, page)
    const parsed: GeneralMessage[] = []
    for (const item of items) parsed.push(await withMessage(item))
    return { items: parsed, nextCursor }
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async get(id: string): Promise<GeneralMessage> {
    return withMessage(await this.messages.get(this.tenantId, id))
  }

  /** Every message in and out, newest first. */
  public listEvents(filter: EventFilter = {}, page: PageRequest = { limit: 50 }): Promise<Page<EventSummary>> {
    return this.events.list(this.tenantId, filter, page)
  }

  /** @throws {RecordNotFoundInTenantError} */
  public getEvent(id: string): Promise<RecordedEvent> {
    return this.events.get(this.tenantId, id)
  }

  private get tenantId(): string {
    return this.context.contextCorrelationId
  }
}

async function withMessage(stored: StoredMessage): Promise<GeneralMessage> {
  return { ...stored, message: (await parseMessageText(stored.text, Infinity)).message }
}
