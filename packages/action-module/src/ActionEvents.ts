import type { ActionStatus, ActionTypeStatus } from './models'
import type { BaseEvent } from '@credo-ts/core'

export enum ActionEventTypes {
  ActionStateChanged = 'ActionStateChanged',
}

/**
 * An action was opened, a message was sent or came on its thread, or it ended. For watching: events of one action that
 * follow each other closely may come as one, and none comes again after a crash.
 */
export interface ActionStateChangedEvent extends BaseEvent {
  type: typeof ActionEventTypes.ActionStateChanged
  payload: {
    actionUuid: string
    status: ActionStatus
    /** null while the thread has no message */
    typeStatus: ActionTypeStatus | null
    connectionId: string | null
  }
}
