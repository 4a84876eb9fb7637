const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Position of the quote that ends a JSON string, -1 when none does.
 * @param from position behind the quote that begins it
 */
export function endOfString(bytes: Buffer, from: number): number {
  for (let end = bytes.indexOf(QUOTE, from); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let backslashes = 0
    while (end - backslashes > from && bytes[end - 1 - backslashes] === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return end
  }
  return -1
}
