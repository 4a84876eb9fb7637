import type { Constructor } from '../input/toDto'

import { getMetadataStorage } from 'class-validator'

import { findEntryClass } from '../input/MapOf'
import { findNestedClass } from '../input/toDto'

/**
 * The classes and those that their properties refer to. Two different ones with the same name would become one schema,
 * so that is an error.
 */
export function collectClasses(roots: Iterable<Constructor>): Constructor[] {
  const found = new Map<string, Constructor>()
  const waiting = [...roots]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const known = found.get(next.name)
    if (known === next) continue
    if (known) throw new Error(`Two DTO classes have the name ${next.name}; OpenAPI needs one each.`)
    found.set(next.name, next)
    const metadatas = getMetadataStorage().getTargetValidationMetadatas(next, '', false, false)
    for (const { propertyName } of metadatas) {
      const nested = [findNestedClass(next, propertyName), findEntryClass(next, propertyName)]
      waiting.push(...nested.filter((one) => one !== null))
    }
  }
  return [...found.values()]
}
