/** A page ends early, with a cursor, when its content passes this many bytes: 200 messages of 5 MB are 1 GB. */
export const MAX_PAGE_CONTENT_BYTES = 20_000_000

/**
 * The first rows whose content fits a page; one row always does.
 * @param rows each with the size of the content that would be opened for it
 */
export function withinPageBytes<Row extends { bytes: number }>(rows: Row[]): Row[] {
  let total = 0
  const end = rows.findIndex((row, index) => (total += row.bytes) > MAX_PAGE_CONTENT_BYTES && index > 0)
  return end < 0 ? rows : rows.slice(0, end)
}
