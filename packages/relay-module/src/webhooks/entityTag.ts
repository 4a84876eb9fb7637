import type { WebhookRow } from '../database'

import { createHash } from 'node:crypto'

import { ChangedMeanwhileError } from '../errors'

/**
 * The entity tag of rules: another one as soon as a rule is added, removed, moved, changed, or gets another secret.
 * @returns with its quotation marks
 * @see RFC 9110, 8.8.3 (ETag)
 */
export function entityTagOf(rows: Array<Pick<WebhookRow, 'id' | 'version'>>): string {
  const hash = createHash('sha256')
  for (const { id, version } of rows) hash.update(`${id}:${version};`)
  return `"${hash.digest('base64url').slice(0, 22)}"`
}

/**
 * @param ifMatch the header as it came: `*`, or one or more entity tags; null where there is none
 * @param present tag of what there is; null where there is nothing
 * @throws {ChangedMeanwhileError}
 * @see RFC 9110, 13.1.1 (If-Match)
 */
export function assertMatches(ifMatch: string | null, present: string | null): void {
  if (ifMatch === null) return
  const wanted = ifMatch.split(',').map((tag) => tag.trim())
  if (present !== null && (wanted.includes('*') || wanted.includes(present))) return
  throw new ChangedMeanwhileError(
    'It has been changed since you read it. Read it again, and repeat your change on that.'
  )
}
