import type { Constructor } from '../input/toDto'

import { CredentialState, ProofState } from '@credo-ts/core'

import {
  ActionTaskData,
  ConnectionTaskData,
  DefinitionTaskData,
  DeliveryTaskData,
  ExchangeTaskData,
  UndeliveredTaskData,
  WebhookTaskData,
} from './taskData'

/** The types of tasks there are, each with the class of its `data`. */
export const taskTypes: Array<{ type: string; data: Constructor }> = [
  ...of('connection', ['requested', 'completed', 'abandoned'], ConnectionTaskData),
  ...of('action', ['success', 'error'], ActionTaskData),
  ...of('credential', Object.values(CredentialState), ExchangeTaskData),
  ...of('proof', Object.values(ProofState), ExchangeTaskData),
  ...['connection', 'credential', 'proof'].flatMap((kind) => of(kind, ['failed'], UndeliveredTaskData)),
  ...of('credential-definition', ['ready', 'failed'], DefinitionTaskData),
  ...of('delivery', ['failed'], DeliveryTaskData),
  ...of('webhook', ['disabled'], WebhookTaskData),
]

function of(resource: string, states: string[], data: Constructor) {
  return states.map((state) => ({ type: `${resource}.${state}`, data }))
}
