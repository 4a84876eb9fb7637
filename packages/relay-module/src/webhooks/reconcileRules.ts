import type { WebhookEntry, WebhookRule } from './WebhookRule'

import { isDeepStrictEqual } from 'node:util'

import { WebhookHeaderInvalidError, WebhookInvalidError, WebhookNotFoundError } from '../errors'

/** What GET shows in place of a header's value, and a PUT may send back to keep the value. */
export const MASKED = '***'

/** An entry that shall be there. */
export interface WantedEntry extends WebhookEntry {
  /** the rule that it changes */
  id?: string | null
  /** only as it was shown */
  secret?: string | null
}

export interface ReconciledEntry {
  /** with the values that stood behind the masks */
  entry: WebhookEntry
  /** the rule whose id, secret and state the entry keeps, whether it changes something or not; null for a new one */
  kept: WebhookRule | null
}

/**
 * Compares the rules that are there with the entries that shall be there. An entry that names a rule by its id changes
 * that one; one without an id that equals a rule (url, method, headers, match, ordered) keeps it; each rule is kept once.
 * A masked header value stands for the one of the rule that is named, or of one with the same url and match.
 * @throws {WebhookNotFoundError} when an id is that of no rule
 * @throws {WebhookInvalidError} when an id is named twice, or a secret is not the rule's
 * @throws {WebhookHeaderInvalidError} when a masked value belongs to no rule
 */
export function reconcileRules(rules: WebhookRule[], wanted: WantedEntry[]): ReconciledEntry[] {
  const named = findNamed(rules, wanted)
  const free = new Set(rules.filter((rule) => ![...named.values()].includes(rule)))
  return wanted.map((one) => {
    const { id: _id, secret, ...entry } = one
    const own = named.get(one)
    const reconciled = own ? { entry: unmaskAll(entry, own), kept: own } : match(entry, rules, free)
    assertSecretKept(secret, reconciled.kept)
    return reconciled
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

/** @param free rules that no entry keeps yet */
function match(entry: WebhookEntry, rules: WebhookRule[], free: Set<WebhookRule>): ReconciledEntry {
  const kept = [...free].find((rule) => isSame(rule, unmask(entry, rule))) ?? null
  if (kept) {
    free.delete(kept)
    return { entry: unmask(entry, kept), kept }
  }
  const origin = rules.find((rule) => rule.url === entry.url && rule.match === entry.match)
  return { entry: unmaskAll(entry, origin ?? null), kept: null }
}

/**
 * A secret that an answer showed may be sent back with its rule; what is ignored silently would be believed.
 * @throws {WebhookInvalidError}
 */
export function assertSecretKept(secret: string | null | undefined, rule: WebhookRule | null): void {
  if (!secret || secret === rule?.secret) return
  throw new WebhookInvalidError('secret cannot be chosen; POST /webhooks/:id/rotate-secret makes a new one.')
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

/** Whether an entry says what the rule says. */
export function isSame(rule: WebhookRule, entry: WebhookEntry): boolean {
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
