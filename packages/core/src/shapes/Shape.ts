import type { TextName } from './limits'

/**
 * What of a JSON value is looked at before a library sees it: lengths and counts, not whether it is right. What is of
 * another type than its shape says is looked at like any other JSON; to refuse it is the library's.
 */
export type Shape =
  | { kind: 'text'; text: TextName }
  /** an array of as many; one that stands alone counts as one */
  | { kind: 'list'; of: Shape; most: number }
  /** other members are free; `text` says what a text is that stands in its place */
  | { kind: 'object'; members: ReadonlyMap<string, Shape>; text: TextName | null }
  /** base64 of what may be JSON */
  | { kind: 'encoded'; holding: Shape }
  /** any JSON; only what its names and its texts' beginnings tell is limited */
  | { kind: 'free' }

export const free: Shape = { kind: 'free' }

export function text(name: TextName): Shape {
  return { kind: 'text', text: name }
}

export function list(of: Shape, most: number): Shape {
  return { kind: 'list', of, most }
}

export function object(members: Record<string, Shape>, textInstead: TextName | null = null): Shape {
  return { kind: 'object', members: new Map(Object.entries(members)), text: textInstead }
}

export function encoded(holding: Shape): Shape {
  return { kind: 'encoded', holding }
}
