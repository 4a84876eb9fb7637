import { ValidateBy } from 'class-validator'

const MAX_DEPTH = 20

/** Free JSON of so many bytes at most, nested 20 deep at most. */
export function BoundedJson(maxBytes: number): PropertyDecorator {
  return ValidateBy({
    name: 'boundedJson',
    validator: {
      validate: (value) => bytesLeft(value, maxBytes, MAX_DEPTH) >= 0,
      defaultMessage: (args) =>
        `${args?.property} must be JSON of at most ${maxBytes} bytes, nested at most ${MAX_DEPTH} deep`,
    },
  })
}

/** What is left of a budget when a value has been counted, about as its JSON text is; stops at the first byte too many. */
function bytesLeft(value: unknown, budget: number, depth: number): number {
  if (typeof value === 'string') return budget - Buffer.byteLength(value) - 2
  if (value === null || typeof value !== 'object') return budget - String(value).length
  if (depth === 0) return -1
  let left = budget - 2
  const isArray = Array.isArray(value)
  for (const key in value) {
    if (left < 0) return left
    if (!isArray) left -= Buffer.byteLength(key) + 3
    left = bytesLeft((value as Record<string, unknown>)[key], left - 1, depth - 1)
  }
  return left
}
