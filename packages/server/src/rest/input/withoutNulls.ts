type WithoutNulls<T> = { [K in keyof T]: Exclude<T[K], null> }

/** An input in which null says the same as leaving out, as services take it. Nested values stay as they are. */
export function withoutNulls<T extends object>(input: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as WithoutNulls<T>
}
