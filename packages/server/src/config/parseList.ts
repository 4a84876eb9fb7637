/** `a, b,c` → `['a', 'b', 'c']`; an empty text is an empty list. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
