import { defaultMetadataStorage } from 'class-transformer/cjs/storage'
import { ValidationTypes, getMetadataStorage } from 'class-validator'

export type Constructor<T = object> = new () => T

/**
 * Makes the DTO of a parsed body: properties that the DTO decorates are taken over *by reference*, nested DTOs
 * (`@Type`) are made likewise, and what the DTO does not know is left out; whoever sent it is told by `unknownNames`.
 *
 * Not class-transformer's plainToInstance: that walks into every value, drops `__proto__`, breaks on `constructor` and
 * runs out of stack on deep nesting. A DIDComm message in a body must reach its service exactly as JSON.parse made it.
 * @param nullIsAbsent whether null says the same as leaving out where that is allowed, as it does where something is made
 */
export function toDto<T extends object>(dtoClass: Constructor<T>, plain: unknown, nullIsAbsent = false): T {
  const dto = new dtoClass()
  if (plain === null || typeof plain !== 'object') return dto
  for (const property of propertiesOf(dtoClass)) {
    if (!Object.hasOwn(plain, property)) continue
    const value = (plain as Record<string, unknown>)[property]
    if (value === undefined || (nullIsAbsent && value === null && mayBeLeftOut(dtoClass, property))) continue
    Object.assign(dto, { [property]: convert(dtoClass, property, value, nullIsAbsent) })
  }
  return dto
}

function convert(dtoClass: Constructor, property: string, value: unknown, nullIsAbsent: boolean): unknown {
  if (typeof value === 'string') return toWellFormed(value)
  const nested = findNestedClass(dtoClass, property)
  if (!nested) return value
  const toNested = (entry: unknown) => (isObject(entry) ? toDto(nested, entry, nullIsAbsent) : entry)
  return Array.isArray(value) ? value.map(toNested) : toNested(value)
}

/** Half of a surrogate pair, which JSON can hold and no database, becomes the replacement character as in any UTF-8. */
function toWellFormed(text: string): string {
  return Buffer.from(text).toString()
}

const knownProperties = new WeakMap<Constructor, Set<string>>()

/** Names of the properties that a DTO, or a class that it extends, decorates. */
export function propertiesOf(dtoClass: Constructor): Set<string> {
  const known = knownProperties.get(dtoClass)
  if (known) return known
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(dtoClass, '', false, false)
  const properties = new Set(metadatas.map((metadata) => metadata.propertyName))
  knownProperties.set(dtoClass, properties)
  return properties
}

const CONDITIONAL: string = ValidationTypes.CONDITIONAL_VALIDATION

/** Whether the DTO is right without the property. */
function mayBeLeftOut(dtoClass: Constructor, property: string): boolean {
  return getMetadataStorage()
    .getTargetValidationMetadatas(dtoClass, '', false, false)
    .filter(({ type, propertyName }) => type === CONDITIONAL && propertyName === property)
    .some(({ constraints }) => !(constraints[0] as (dto: object, value: unknown) => boolean)({}, undefined))
}

/** The class that `@Type(() => Class)` names for the property, with `@ValidateNested`. */
export function findNestedClass(dtoClass: Constructor, property: string): Constructor | null {
  const metadata = defaultMetadataStorage.findTypeMetadata(dtoClass, property)
  const nested: unknown = metadata?.typeFunction?.()
  return typeof nested === 'function' && nested !== Date ? (nested as Constructor) : null
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
