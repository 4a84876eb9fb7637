/** Longest path, characters. */
export const MAX_PATH_LENGTH = 256

/**
 * `.name`, `.@name`, `.*`; `[3]`, `[*]`, `['name']`, `["name"]`. The library rewrites names that begin with @ wherever a dot is
 * before them, in quotes too: none is taken there.
 */
const PLAIN = /^\$(?:\.(?:\*|@?[A-Za-z_]\w*)|\[(?:\*|\d{1,9}|'(?:(?!\.@)[^'\\])*'|"(?:(?!\.@)[^"\\])*")\])*$/

/**
 * Whether a JSONPath is of the plain kind: members, indexes, wildcards. All else, such as filters, scripts, slices, unions
 * and descents (`..`), is code, or walks over more than it is worth.
 * @see RFC 9535, "Selectors"
 */
export function isPlainPath(path: unknown): path is string {
  return typeof path === 'string' && path.length <= MAX_PATH_LENGTH && PLAIN.test(path)
}
