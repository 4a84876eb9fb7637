/** Content that is read from the database in one query: SQLite reads it on the event loop, 4 ms for this much. */
const MAX_GROUP_BYTES = 2_000_000

/**
 * Rows in groups whose content is read in one query each; one row always makes a group.
 * @param rows each with the size of its content
 */
export function groupByBytes<Row extends { bytes: number }>(rows: Row[], maxBytes = MAX_GROUP_BYTES): Row[][] {
  const groups: Row[][] = []
  let left = 0
  for (const row of rows) {
    if (groups.length === 0 || row.bytes > left) {
      groups.push([])
      left = maxBytes
    }
    groups[groups.length - 1].push(row)
    left -= row.bytes
  }
  return groups
}
