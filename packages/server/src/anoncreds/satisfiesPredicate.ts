const COMPARISONS: Record<string, (value: number, threshold: number) => boolean> = {
  '>=': (value, threshold) => value >= threshold,
  '>': (value, threshold) => value > threshold,
  '<=': (value, threshold) => value <= threshold,
  '<': (value, threshold) => value < threshold,
}

const MAX_INT32 = 2 ** 31 - 1

/**
 * Whether a predicate can be proved with an attribute. Only whole numbers of 32 bits are encoded as numbers in AnonCreds;
 * any other value is a hash, of which nothing is proved.
 * @param value as issued
 */
export function satisfiesPredicate(value: unknown, type: string, threshold: number): boolean {
  if (!/^[+-]?\d+$/.test(String(value))) return false
  const number = Number(value)
  if (number < -MAX_INT32 - 1 || number > MAX_INT32) return false
  return COMPARISONS[type]?.(number, threshold) ?? false
}
