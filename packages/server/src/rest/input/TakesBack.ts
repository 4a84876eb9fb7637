import type { Constructor } from './toDto'

import { propertiesOf } from './toDto'

const views = new Map<object, () => Constructor>()

/**
 * The input may hold what GET shows: members of the view that the input does not have itself are taken back, and change
 * nothing. So a caller can send what it got, with the changes it wants.
 */
export function TakesBack(view: () => Constructor): ClassDecorator {
  return (dtoClass) => void views.set(dtoClass, view)
}

/** Names of the members that an input takes back unread. */
export function takenBackBy(dtoClass: Constructor): string[] {
  const own = propertiesOf(dtoClass)
  return viewsOf(dtoClass).flatMap((view) => [...propertiesOf(view)].filter((name) => !own.has(name)))
}

/** Those of the classes that it extends too. */
function viewsOf(dtoClass: object): Constructor[] {
  const found: Constructor[] = []
  for (let next = dtoClass; next !== Function.prototype; next = Object.getPrototypeOf(next) as object) {
    const view = views.get(next)
    if (view) found.push(view())
  }
  return found
}
