import type { JsonObject } from '@didcomm-gateway/core'

/** What a restriction can name beside `attr::NAME::value` and `attr::NAME::marker`. */
export const RESTRICTIONS = [
  'schema_id',
  'schema_name',
  'schema_version',
  'schema_issuer_id',
  'schema_issuer_did',
  'cred_def_id',
  'issuer_id',
  'issuer_did',
  'rev_reg_id',
]
const ATTRIBUTE_RESTRICTION = /^attr::([^:]+)::(value|marker)$/
const COMPARISONS = ['>=', '>', '<=', '<']

/** Of a predicate's threshold in AnonCreds: 32 bits. */
const MAX_INTEGER = 2 ** 31 - 1
/** Epoch seconds in the year 5138; milliseconds have passed it in 1973. */
const MAX_SECONDS = 1e11
/** Clocks differ. Nobody can prove today what is revoked tomorrow. */
const MAX_AHEAD_SECONDS = 24 * 60 * 60

type Fault = string | null

/**
 * What is wrong with `requested_attributes`, so that no prover could answer, or nobody verify the answer.
 * @see AnonCreds specification, "Presentation Request"
 */
export function attributesFault(value: unknown, property: string, nowSeconds = epochSeconds()): Fault {
  return entriesFault(value, property, (entry, path) => {
    const [name, names] = [entry.name ?? undefined, entry.names ?? undefined]
    if ((name === undefined) === (names === undefined)) return `${path} must have either name or names`
    if (name !== undefined && !isName(name)) return `${path}.name must be a text that is not empty`
    if (names !== undefined && !(Array.isArray(names) && names.length > 0 && names.every(isName))) {
      return `${path}.names must be a list of texts that are not empty`
    }
    const revealed = (names as string[] | undefined) ?? [name as string]
    return (
      restrictionsFault(entry.restrictions, `${path}.restrictions`, revealed) ?? entryFault(entry, path, nowSeconds)
    )
  })
}

/** The same of `requested_predicates`. */
export function predicatesFault(value: unknown, property: string, nowSeconds = epochSeconds()): Fault {
  return entriesFault(value, property, (entry, path) => {
    if (!isName(entry.name)) return `${path}.name must be a text that is not empty`
    if (!COMPARISONS.includes(String(entry.p_type))) return `${path}.p_type must be one of ${COMPARISONS.join(', ')}`
    if (!Number.isInteger(entry.p_value) || Math.abs(Number(entry.p_value)) > MAX_INTEGER) {
      return `${path}.p_value must be a whole number from -${MAX_INTEGER} to ${MAX_INTEGER}`
    }
    return restrictionsFault(entry.restrictions, `${path}.restrictions`, []) ?? entryFault(entry, path, nowSeconds)
  })
}

/** The same of an interval in which a credential must not be revoked, epoch seconds. */
export function intervalFault(value: unknown, path: string, nowSeconds = epochSeconds()): Fault {
  if (!isObject(value)) return `${path} must be an object with from and to, in epoch seconds`
  for (const name of ['from', 'to']) {
    const time = value[name] ?? 0
    if (!Number.isInteger(time) || Number(time) < 0) return `${path}.${name} must be epoch seconds, a whole number`
    if (Number(time) > MAX_SECONDS) return `${path}.${name} must be epoch seconds; ${String(time)} are milliseconds`
    if (Number(time) > nowSeconds + MAX_AHEAD_SECONDS) {
      return `${path}.${name} is in the future, of which nobody can prove anything; now it is ${nowSeconds}`
    }
  }
  const { from, to } = value as { from?: number | null; to?: number | null }
  return typeof from === 'number' && typeof to === 'number' && from > to ? `${path}.from must not be after to` : null
}

function entriesFault(value: unknown, property: string, faultOf: (entry: JsonObject, path: string) => Fault): Fault {
  if (!isObject(value)) return `${property} must be an object, by referent`
  for (const [referent, entry] of Object.entries(value)) {
    const path = `${property}.${referent.slice(0, 200)}`
    const fault = isObject(entry) ? faultOf(entry as JsonObject, path) : `${path} must be an object`
    if (fault !== null) return fault
  }
  return null
}

function entryFault({ non_revoked: interval }: JsonObject, path: string, nowSeconds: number): Fault {
  return (interval ?? null) === null ? null : intervalFault(interval, `${path}.non_revoked`, nowSeconds)
}

/** @param revealed names of the attributes that the entry reveals */
function restrictionsFault(restrictions: unknown, path: string, revealed: string[]): Fault {
  if ((restrictions ?? null) === null) return null
  if (!Array.isArray(restrictions)) return `${path} must be a list of objects`
  const names = revealed.map(canonical)
  for (const [i, restriction] of restrictions.entries()) {
    if (!isObject(restriction)) return `${path}[${i}] must be an object`
    for (const [name, value] of Object.entries(restriction)) {
      const place = `${path}[${i}].${name.slice(0, 200)}`
      const [, attribute, kind] = ATTRIBUTE_RESTRICTION.exec(name) ?? []
      if (attribute === undefined && !RESTRICTIONS.includes(name)) {
        return `${place} is no restriction; there are ${RESTRICTIONS.join(', ')}, attr::NAME::value and attr::NAME::marker`
      }
      if (typeof value !== 'string') return `${place} must be a text`
      if (kind === 'value' && !names.includes(canonical(attribute))) {
        return `${place} can never be verified: a value can be restricted only where the same entry reveals the attribute, in name or names`
      }
    }
  }
  return null
}

/** AnonCreds tells names apart without spaces and case. */
function canonical(name: string): string {
  return name.replaceAll(' ', '').toLowerCase()
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function epochSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
