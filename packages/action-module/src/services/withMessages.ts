import type { Action, StoredAction } from '../models'
import type { JsonObject } from '@didcomm-gateway/core'

import { parseJsonInSteps } from '@didcomm-gateway/core'

/** The action with its messages parsed. */
export async function withMessages({ config, data, ...action }: StoredAction): Promise<Action> {
  const error = Buffer.isBuffer(config.error) ? await parse(config.error) : config.error
  const message = data.message && (await parse(data.message))
  return { ...action, config: { ...config, error }, data: { message } }
}

/** What was recorded was found to be an object then. */
async function parse(text: Buffer): Promise<JsonObject> {
  return (await parseJsonInSteps(text, { maxNesting: Infinity })) as JsonObject
}
