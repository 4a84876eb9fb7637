import type { Constructor } from './toDto'

const entries = new Map<object, Map<string, () => Constructor>>()

/**
 * The values of this object, whatever their names, have the members of a DTO class, and no others. They stay what JSON.parse
 * made of them; what else is wrong with them, another decorator tells.
 */
export function MapOf(entry: () => Constructor): PropertyDecorator {
  return ({ constructor }, property) => {
    const properties = entries.get(constructor) ?? new Map<string, () => Constructor>()
    entries.set(constructor, properties.set(String(property), entry))
  }
}

/** The class of the values, where {@link MapOf} names one for the property. */
export function findEntryClass(dtoClass: Constructor, property: string): Constructor | null {
  for (let next: object = dtoClass; next !== Function.prototype; next = Object.getPrototypeOf(next) as object) {
    const entry = entries.get(next)?.get(property)
    if (entry) return entry()
  }
  return null
}
