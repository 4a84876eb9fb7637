import type { FieldError, HttpProblem } from '../../problems'
import type { Constructor } from './toDto'

import { problems } from '../../problems'

import { findEntryClass } from './MapOf'
import { takenBackBy } from './TakesBack'
import { findNestedClass, propertiesOf } from './toDto'

/** Entries of a list of DTOs that are looked at; no input takes as many. */
const MAX_ENTRIES = 1000
/** Characters of a name that an error repeats. */
const MAX_SHOWN = 200

/**
 * What a body holds that its DTO does not have, nested DTOs included. What is no DTO is free JSON and not looked into.
 * @param dtoClass null: the call takes no body
 * @throws HttpProblem 422 for a list of too many DTOs
 */
export function* unknownFields(dtoClass: Constructor | null, body: object): Generator<FieldError> {
  if (dtoClass) yield* fieldsIn(dtoClass, body, '')
  else for (const name of Object.keys(body)) yield unknownField(shown(name), [])
}

/** The same of a query, in which an empty value says nothing that could be done either. */
export function* unknownParameters(known: string[], query: Record<string, unknown>): Generator<FieldError> {
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name)) yield unknownParameter(shown(name), known)
    else if (value === '') yield { path: name, message: `${name} must not be empty; leave it out instead` }
  }
}

function* fieldsIn(dtoClass: Constructor, value: object, parent: string): Generator<FieldError> {
  const known = propertiesOf(dtoClass)
  const takenBack = takenBackBy(dtoClass)
  for (const [name, member] of Object.entries(value)) {
    const path = parent === '' ? shown(name) : `${parent}.${shown(name)}`
    if (!known.has(name)) {
      if (!takenBack.includes(name)) yield unknownField(path, [...known])
      continue
    }
    const nested = findNestedClass(dtoClass, name)
    if (nested) yield* fieldsOfNested(nested, member, path)
    const entry = findEntryClass(dtoClass, name)
    if (entry) yield* fieldsOfEntries(entry, member, path)
  }
}

function* fieldsOfEntries(entryClass: Constructor, map: unknown, path: string): Generator<FieldError> {
  if (!isObject(map)) return
  for (const [name, entry] of Object.entries(map)) {
    if (isObject(entry)) yield* fieldsIn(entryClass, entry, `${path}.${shown(name)}`)
  }
}

function* fieldsOfNested(dtoClass: Constructor, value: unknown, path: string): Generator<FieldError> {
  if (isObject(value)) return yield* fieldsIn(dtoClass, value, path)
  if (!Array.isArray(value)) return
  if (value.length > MAX_ENTRIES) throw tooMany(path)
  for (const [i, entry] of value.entries()) {
    if (isObject(entry)) yield* fieldsIn(dtoClass, entry, `${path}[${i}]`)
  }
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** Nothing else is looked for then, which would be dear. */
function tooMany(path: string): HttpProblem {
  return problems.validationFailed([{ path, message: `${path} must not have more than ${MAX_ENTRIES} entries` }])
}

function unknownField(path: string, known: string[]): FieldError {
  const taken = known.length === 0 ? 'this call takes no body' : `there are ${known.join(', ')}`
  return { path, message: `${path} is not known here; ${taken}` }
}

function unknownParameter(name: string, known: string[]): FieldError {
  const taken = known.length === 0 ? 'it takes none' : `it takes ${known.join(', ')}`
  return { path: name, message: `${name} is no query parameter of this call; ${taken}` }
}

function shown(name: string): string {
  return Buffer.from(name.slice(0, MAX_SHOWN)).toString()
}
