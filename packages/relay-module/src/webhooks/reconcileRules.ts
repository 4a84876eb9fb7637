import type { WebhookEntry, WebhookRule } from './WebhookRule'

import { isDeepStrictEqual } from 'node:util'

import { WebhookHeaderInvalidError, WebhookInvalidError, WebhookNotFoundError } from '../errors'

/** What GET shows in place of a header's value, and a PUT may send back to keep the value. */
export const MASKED = '***'

/** An entry that shall be there. */
export interface WantedEntry extends WebhookEntry {
  /** the rule that it says it is */
  id?: string | null
}

export interface ReconciledEntry {
  /** with the values that stood behind the masks */
  entry: WebhookEntry
  /** the rule that this entry leaves unchanged; null for a new one */
  kept: WebhookRule | null
}

/**
 * Compares the rules that are there with the entries that shall be there. An entry that equals a rule (url, method,
 * headers, match, ordered) keeps it; each rule is kept once, and of equal ones that whose id is named. A masked header
 * value stands for the one of the rule that is named, or of one with the same url and match.
 * @throws {WebhookNotFoundError} when an id is that of no rule
 * @throws {WebhookInvalidError} when an id is named twice
 * @throws {WebhookHeaderInvalidError} when a masked value belongs to no rule
 */
export function reconcileRules(rules: WebhookRule[], wanted: WantedEntry[]): ReconciledEntry[] {
  const named = findNamed(rules, wanted)
  const free = new Set(rules.filter((rule) => ![...named.values()].includes(rule)))
  return wanted.map((one) => {
    const { id: _, ...entry } = one
    const own = named.get(one)
    const kept = (own ? [own] : [...free]).find((rule) => isSame(rule, unmask(entry, rule))) ?? null
    if (kept) {
      free.delete(kept)
      return { entry: unmask(entry, kept), kept }
    }
    const origin = own ?? rules.find((rule) => rule.url === entry.url && rule.match === entry.match)
    return { entry: unmaskAll(entry, origin ?? null), kept: null }
  })
}

function findNamed(rules: WebhookRule[], wanted: WantedEntry[]): Map<WantedEntry, WebhookRule> {
  const named = new Map<WantedEntry, WebhookRule>()
  for (const one of wanted) {
    if (!one.id) continue
    const rule = rules.find(({ id }) => id === one.id)
    if (!rule)
      throw new WebhookNotFoundError(`There is no webhook ${one.id} in this setting. Leave "id" out for a new one.`)
    if ([...named.values()].includes(rule)) throw new WebhookInvalidError(`Two entries have the id ${one.id}.`)
    named.set(one, rule)
  }
  return named
}

/**
 * The entry with the values that stood behind its masks. A masked value must not be sent to another address.
 * @param rule what the entry was before; null where it is new
 * @throws {WebhookHeaderInvalidError} when a masked value belongs to no header of the rule
 */
export function unmaskAll(entry: WebhookEntry, rule: WebhookRule | null): WebhookEntry {
  const unmasked = rule ? unmask(entry, rule) : entry
  const masked = Object.entries(unmasked.headers).find(([, value]) => value === MASKED)
  if (!masked) return unmasked
  throw new WebhookHeaderInvalidError(
    `headers: the value of ${masked[0]} is masked, and no rule that this entry could be has such a header at this url. Send the value.`
  )
}

function unmask(entry: WebhookEntry, rule: WebhookRule): WebhookEntry {
  if (entry.url !== rule.url) return entry
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
