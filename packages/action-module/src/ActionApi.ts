import type { Action, ActionFilter, ActionRequestOptions, ContinueActionRequest, SendActionRequest } from './models'
import type { Page, PageRequest } from '@didcomm-gateway/core'

import { AgentContext, injectable } from '@credo-ts/core'

import { ActionSending, ActionService } from './services'

/** Actions of the agent that the api is taken from, root or tenant: `agent.modules.actions`. */
@injectable()
export class ActionApi {
  private readonly tenantId: string

  public constructor(
    agentContext: AgentContext,
    private readonly service: ActionService,
    private readonly sending: ActionSending
  ) {
    this.tenantId = agentContext.contextCorrelationId
  }

  /** Opens an action with its first message; see {@link ActionService.send}. */
  public send(request: SendActionRequest, options?: ActionRequestOptions): Promise<Action> {
    return this.service.send(this.tenantId, request, options)
  }

  /** Sends another message on the thread of an action; see {@link ActionService.continue}. */
  public continue(uuid: string, request: ContinueActionRequest, options?: ActionRequestOptions): Promise<Action> {
    return this.service.continue(this.tenantId, uuid, request, options)
  }

  /** Tries the last message out now, also after it was given up; see {@link ActionSending.retry}. */
  public retry(uuid: string): Promise<Action> {
    return this.sending.retry(this.tenantId, uuid)
  }

  /** Gives the last message out up; see {@link ActionSending.cancel}. */
  public cancel(uuid: string): Promise<Action> {
    return this.sending.cancel(this.tenantId, uuid)
  }

  /** @throws {ActionNotFoundError} */
  public get(uuid: string): Promise<Action> {
    return this.service.get(this.tenantId, uuid)
  }

  /** Newest first. */
  public list(filter: ActionFilter = {}, page: PageRequest = { limit: 50 }): Promise<Page<Action>> {
    return this.service.list(this.tenantId, filter, page)
  }
}
