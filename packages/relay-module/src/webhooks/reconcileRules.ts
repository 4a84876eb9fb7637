import type { WebhookEntry, WebhookRule } from './WebhookRule'

import { isDeepStrictEqual } from 'node:util'

import { WebhookHeaderInvalidError } from '../errors'

/** What GET shows in place of a header's value, and a PUT may send back to keep the value. */
export const MASKED = '***'

export interface ReconciledEntry {
  /** with the values that stood behind the masks */
  entry: WebhookEntry
  /** the rule that this entry leaves unchanged; null for a new one */
  kept: WebhookRule | null
}

/**
 * Compares the rules that are there with the entries that shall be there. An entry that equals a rule (url, method,
 * headers, match, ordered) keeps it; each rule is kept once. A masked header value stands for the one of a rule with
 * the same url and match.
 * @throws {WebhookHeaderInvalidError} when a masked value belongs to no rule
 */
export function reconcileRules(rules: WebhookRule[], entries: WebhookEntry[]): ReconciledEntry[] {
  const free = new Set(rules)
  return entries.map((wanted) => {
    const kept = [...free].find((rule) => isSame(rule, unmask(wanted, rule))) ?? null
    if (kept) {
      free.delete(kept)
      return { entry: unmask(wanted, kept), kept }
    }
    const origin = rules.find((rule) => rule.url === wanted.url && rule.match === wanted.match)
    const entry = origin ? unmask(wanted, origin) : wanted
    const masked = Object.entries(entry.headers).find(([, value]) => value === MASKED)
    if (masked) {
      throw new WebhookHeaderInvalidError(
        `headers: the value of ${masked[0]} is masked, and no rule with this url and match has such a header. Send the value.`
      )
    }
    return { entry, kept: null }
  })
}

/** Only a rule of the same url and match gives its values: a masked value must not be sent to another address. */
function unmask(entry: WebhookEntry, rule: WebhookRule): WebhookEntry {
  if (entry.url !== rule.url || entry.match !== rule.match) return entry
  const known = byLowerCase(rule.headers)
  const headers = Object.entries(entry.headers).map(([name, value]): [string, string] => [
    name,
    value === MASKED ? (known.get(name.toLowerCase()) ?? value) : value,
  ])
  return { ...entry, headers: Object.fromEntries(headers) }
}

function isSame(rule: WebhookRule, entry: WebhookEntry): boolean {
  return (
    rule.url === entry.url &&
    rule.method === entry.method &&
    rule.match === entry.match &&
    rule.ordered === entry.ordered &&
    isDeepStrictEqual(byLowerCase(rule.headers), byLowerCase(entry.headers))
  )
}

function byLowerCase(headers: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

export function maskHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(headers).map((name) => [name, MASKED]))
}
