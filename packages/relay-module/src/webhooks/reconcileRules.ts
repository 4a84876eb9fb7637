import type { WebhookEntry, WebhookRule } from './WebhookRule'

import { isDeepStrictEqual } from 'node:util'

import { WebhookHeaderInvalidError, WebhookInvalidError, WebhookNotFoundError } from '../errors'

/** What GET shows in place of a header's value, and a PUT may send back to keep the value. */
export const MASKED = '***'

/** An entry that may name the rule that it changes. */
export interface WantedEntry extends WebhookEntry {
  id?: string | null
  /** only as it was shown */
  secret?: string | null
}

export interface ReconciledEntry {
  /** with the values that stood behind the masks */
  entry: WebhookEntry
  /** the rule whose id and secret the entry keeps, whether it changes something else or not; null for a new one */
  kept: WebhookRule | null
}

/**
 * Compares the rules that are there with the entries that shall be there. An entry that names a rule by its id changes that
 * one; one without an id that equals a rule (url, method, headers, match, ordered) keeps it; each rule is kept once. A masked
 * header value stands for the one of the named rule with the same url, or of a rule with the same url and match.
 * @throws {WebhookNotFoundError} {@link WebhookInvalidError} when an id is of no rule, or there twice, or a secret is not the
 * rule's
 * @throws {WebhookHeaderInvalidError} when a masked value belongs to no rule
 */
export function reconcileRules(rules: WebhookRule[], wanted: WantedEntry[]): ReconciledEntry[] {
  const named = wanted.map(({ id }) => (id ? getRule(rules, id) : null))
  const free = new Set(rules.filter((rule) => !named.includes(rule)))
  return wanted.map(({ id: _id, secret, ...entry }, i) => {
    const rule = named[i]
    if (rule && named.indexOf(rule) < i) throw new WebhookInvalidError(`The webhook ${rule.id} is in the list twice.`)
    if (secret && secret !== rule?.secret) {
      throw new WebhookInvalidError(
        'secret is made by the gateway: leave it out, and see POST /webhooks/:id/rotate-secret.'
      )
    }
    const reconciled = rule
      ? { entry: entry.url === rule.url ? unmask(entry, rule) : entry, kept: rule }
      : match(entry, rules, free)
    assertUnmasked(reconciled.entry)
    return reconciled
  })
}

/** @param free rules that no entry keeps yet */
function match(wanted: WebhookEntry, rules: WebhookRule[], free: Set<WebhookRule>): ReconciledEntry {
  // only a rule of the same url and match gives its values: a masked value must not be sent to another address
  const alike = (rule: WebhookRule) => rule.url === wanted.url && rule.match === wanted.match
  const kept = [...free].filter(alike).find((rule) => isSame(rule, unmask(wanted, rule))) ?? null
  if (kept) {
    free.delete(kept)
    return { entry: unmask(wanted, kept), kept }
  }
  const origin = rules.find(alike)
  return { entry: origin ? unmask(wanted, origin) : wanted, kept: null }
}

function getRule(rules: WebhookRule[], id: string): WebhookRule {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new WebhookNotFoundError(`There is no webhook ${id} in this setting. Leave id out for a new one.`)
  return rule
}

function assertUnmasked({ headers }: WebhookEntry): void {
  const masked = Object.entries(headers).find(([, value]) => value === MASKED)
  if (!masked) return
  throw new WebhookHeaderInvalidError(
    `headers: the value of ${masked[0]} is masked, and no rule with this url and match has such a header. Send the value.`
  )
}

function unmask(entry: WebhookEntry, rule: WebhookRule): WebhookEntry {
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
