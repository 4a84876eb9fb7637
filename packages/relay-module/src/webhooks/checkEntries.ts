import type { WebhookEntryInput } from './checkEntry'
import type { WantedEntry } from './reconcileRules'
import type { AddressGuard } from '@didcomm-gateway/core'

import { WebhookInvalidError, WebhookMatchInvalidError } from '../errors'

import { checkEntry } from './checkEntry'
import { compileMatch } from './compileMatch'

/** Rules of one tenant, both settings together. */
export const MAX_WEBHOOKS = 100
/** Instructions of all patterns of one setting: what matching one message may cost at most. */
const MAX_PROGRAM_SIZE = 10_000

/** @throws what {@link checkEntry} and {@link checkPatterns} throw */
export function checkEntries(setting: WebhookEntryInput[], guard: AddressGuard): WantedEntry[] {
  if (!Array.isArray(setting)) throw new WebhookInvalidError('setting must be a list of webhooks.')
  if (setting.length > MAX_WEBHOOKS) throw new WebhookInvalidError(`A tenant can have ${MAX_WEBHOOKS} webhooks in all.`)
  const entries = setting.map((entry) => ({ ...checkEntry(entry, guard), id: entry.id, secret: entry.secret }))
  checkPatterns(entries.map(({ match }) => match))
  return entries
}

/** @throws {WebhookMatchInvalidError} when the patterns of one setting are too large all together */
export function checkPatterns(matches: string[]): void {
  const size = matches.reduce((sum, match) => sum + (match === '' ? 0 : compileMatch(match).programSize()), 0)
  if (size > MAX_PROGRAM_SIZE) {
    throw new WebhookMatchInvalidError('The match patterns are too large all together: use fewer or simpler ones.')
  }
}
