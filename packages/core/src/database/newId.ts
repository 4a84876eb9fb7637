import { v7 } from 'uuid'

/** A UUIDv7: unique, and ordered by the time it was made, so that ids sort as rows were written. */
export function newId(): string {
  return v7()
}
