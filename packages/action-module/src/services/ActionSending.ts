import type { Action } from '../models'

import { injectable } from '@credo-ts/core'
import { OutgoingMessages } from '@didcomm-gateway/core'

import { ActionEndedError, NothingSentError } from '../errors'

import { ActionReader } from './ActionReader'
import { withMessages } from './withMessages'

/** Retries and cancels the last message out of an action. */
@injectable()
export class ActionSending {
  public constructor(
    private readonly reader: ActionReader,
    private readonly outgoing: OutgoingMessages
  ) {}

  /**
   * An action that had ended because the message could not be delivered is `ACTIVE` again.
   * @throws {ActionNotFoundError} {@link NothingSentError} {@link NothingToRetryError}
   * @throws {ActionEndedError} when an ack or a problem-report has ended it: the partner knows what the message was about
   */
  public async retry(tenantId: string, uuid: string): Promise<Action> {
    const row = await this.reader.getRow(tenantId, uuid)
    const isUndelivered = row.status === 'ERROR' && row.error_event_id === null
    if (row.status !== 'ACTIVE' && !isUndelivered) {
      throw new ActionEndedError(`The action ${uuid} has ended with ${row.status}. Open a new one.`)
    }
    await this.outgoing.retry(tenantId, row.out_event_id ?? nothingSent(uuid))
    return withMessages(await this.reader.get(tenantId, uuid))
  }

  /**
   * The action stays as it is: another message can follow where it is `ACTIVE`.
   * @throws {ActionNotFoundError} {@link NothingSentError} {@link NothingToCancelError} {@link BeingSentError}
   */
  public async cancel(tenantId: string, uuid: string): Promise<Action> {
    const row = await this.reader.getRow(tenantId, uuid)
    await this.outgoing.cancel(tenantId, row.out_event_id ?? nothingSent(uuid))
    return withMessages(await this.reader.get(tenantId, uuid))
  }
}

function nothingSent(uuid: string): never {
  throw new NothingSentError(`Nothing was sent on the action ${uuid} yet.`)
}
