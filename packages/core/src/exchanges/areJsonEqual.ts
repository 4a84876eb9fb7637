/** Whether two JSON values are equal, in time linear in their size. A member that is undefined counts as absent. */
export function areJsonEqual(a: unknown, b: unknown): boolean {
  if (!isContainer(a) || !isContainer(b)) return a === b
  const names = definedNames(a)
  if (names.length !== definedNames(b).length) return false
  return names.every((name) => Object.hasOwn(b, name) && b[name] !== undefined && areJsonEqual(a[name], b[name]))
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object'
}

function definedNames(container: Record<string, unknown>): string[] {
  return Object.keys(container).filter((name) => container[name] !== undefined)
}
