import type { WebhookEntry, WebhookMethod, WebhookOrder } from './WebhookRule'
import type { AddressGuard } from '@didcomm-gateway/core'

import { AddressForbiddenError } from '@didcomm-gateway/core'

import { WebhookInvalidError, WebhookMatchInvalidError, WebhookUrlForbiddenError } from '../errors'

import { WEBHOOK_METHODS, WEBHOOK_ORDERS } from './WebhookRule'
import { checkHeaders } from './checkHeaders'
import { compileMatch } from './compileMatch'

/** An entry of a setting as a tenant writes it, unchecked. */
export interface WebhookEntryInput {
  /** of the rule that it changes; default: that of an equal one, or a new one */
  id?: string | null
  /** only as it was shown */
  secret?: string | null
  url: string
  /** one of {@link WEBHOOK_METHODS}, in any case; default POST */
  method?: string | null
  headers?: Record<string, string> | null
  /** regular expression; absent or empty matches everything */
  match?: string | null
  /** none or thread; default none */
  ordered?: string | null
}

/**
 * Checks one entry, and gives it its defaults. A private address is refused here when the URL shows it, and at each
 * call when its name turns out to resolve to one.
 * @throws {WebhookUrlForbiddenError} {@link WebhookMatchInvalidError} {@link WebhookHeaderInvalidError} {@link WebhookInvalidError}
 */
export function checkEntry(entry: WebhookEntryInput, guard: AddressGuard): WebhookEntry {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw new WebhookInvalidError('Each entry of setting must be an object with url, method, headers and match.')
  }
  return {
    url: checkUrl(entry.url, guard),
    method: checkMethod(entry.method),
    headers: checkHeaders(entry.headers),
    match: checkMatch(entry.match),
    ordered: checkOrder(entry.ordered),
  }
}

function checkUrl(url: unknown, guard: AddressGuard): string {
  if (typeof url !== 'string') throw new WebhookUrlForbiddenError('url must be a string.')
  try {
    if (guard.checkUrl(url).href.includes('#')) {
      throw new AddressForbiddenError('The URL must not hold a fragment (#…), which is never sent. Write # as %23.')
    }
  } catch (error) {
    if (!(error instanceof AddressForbiddenError)) throw error
    throw new WebhookUrlForbiddenError(`url: ${error.message}`, { cause: error })
  }
  return url
}

function checkMethod(method: unknown): WebhookMethod {
  const wanted = typeof method === 'string' ? method.toUpperCase() : (method ?? 'POST')
  const known = WEBHOOK_METHODS.find((one) => one === wanted)
  if (!known) throw new WebhookInvalidError(`method must be one of ${WEBHOOK_METHODS.join(', ')}.`)
  return known
}

function checkMatch(match: unknown): string {
  if (match === undefined || match === null || match === '') return ''
  if (typeof match !== 'string') throw new WebhookMatchInvalidError('match must be a string.')
  compileMatch(match)
  return match
}

function checkOrder(ordered: unknown): WebhookOrder {
  const known = WEBHOOK_ORDERS.find((one) => one === (ordered ?? 'none'))
  if (!known) throw new WebhookInvalidError(`ordered must be one of ${WEBHOOK_ORDERS.join(', ')}.`)
  return known
}
