import type { ActionMessage, ActionThread } from './buildActionMessage'

import { stringifyInSteps } from '@didcomm-gateway/core'

import { ActionMessageInvalidError } from '../errors'

import { buildActionMessage } from './buildActionMessage'
import { nestsDeeperThan } from './nestsDeeperThan'

/** Deeper messages would overflow the stack of whoever writes them as JSON. */
const MAX_NESTING = 2000

/** A message with the text that is sent. */
export type WrittenMessage = ActionMessage & { text: string }

/**
 * What of a message could block others, as it may be large, is done in steps.
 * @param thread null for the first message of an action
 * @throws {ActionMessageInvalidError} {@link ActionThreadMismatchError}
 */
export async function writeActionMessage(
  given: unknown,
  actionUuid: string,
  thread: ActionThread | null
): Promise<WrittenMessage> {
  if (await nestsDeeperThan(given, MAX_NESTING)) {
    throw new ActionMessageInvalidError(`data.message must not nest deeper than ${MAX_NESTING} levels.`)
  }
  const built = buildActionMessage(given, actionUuid, thread)
  return { ...built, text: await stringifyInSteps(built.message) }
}
