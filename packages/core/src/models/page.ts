import { CursorInvalidError } from '../errors'

/** `limit` 1–200; `cursor` as answered by the page before. */
export interface PageRequest {
  limit: number
  cursor?: string
}

export interface Page<T> {
  items: T[]
  /** null at the end */
  nextCursor: string | null
}

/** The sort key of the last item of a page, opaque to callers. */
export function encodeCursor(parts: Array<string | number>): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/**
 * @param shape type of each part, in order
 * @throws {CursorInvalidError} when the cursor is not one of ours
 */
export function decodeCursor(cursor: string, shape: Array<'string' | 'number'>): Array<string | number> {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    parts = null
  }
  if (!Array.isArray(parts) || parts.length !== shape.length || parts.some((part, i) => typeof part !== shape[i])) {
    throw new CursorInvalidError('The cursor is not one that a page answered. Start again without a cursor.')
  }
  return parts as Array<string | number>
}

/** Cuts the row that was fetched beyond the limit and turns it into a cursor. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  sortKey: (row: Row) => Array<string | number>,
  toItem: (row: Row) => Item
): Page<Item> {
  const kept = rows.slice(0, limit)
  const last = kept[kept.length - 1]
  return { items: kept.map(toItem), nextCursor: rows.length > limit && last ? encodeCursor(sortKey(last)) : null }
}
