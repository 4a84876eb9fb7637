import { SetupError } from './SetupError.mjs'

/**
 * Refuses a Node.js outside `engines.node`. This file and what it imports must also run on the versions it refuses.
 * @param range comparators joined by spaces, each `>=MAJOR[.MINOR]` or `<MAJOR[.MINOR]`: ">=20.10 <25"
 */
export function checkNodeVersion(range, version = process.versions.node) {
  const allowed = range.split(' ').every((comparator) => satisfies(version, comparator))
  if (!allowed) throw new SetupError(`Node.js ${range} is needed; this is ${version}.`)
}

function satisfies(version, comparator) {
  const [, operator, wanted] = /^(>=|<)(\d+(?:\.\d+)*)$/.exec(comparator) || []
  if (!operator) throw new SetupError(`engines.node in package.json: cannot read "${comparator}".`)
  return operator === '<' ? compare(version, wanted) < 0 : compare(version, wanted) >= 0
}

function compare(left, right) {
  const a = left.split('.').map(Number)
  const b = right.split('.').map(Number)
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] || 0) - (b[i] || 0)
    if (difference !== 0) return difference
  }
  return 0
}
