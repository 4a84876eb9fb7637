import { CredoUnfitError } from '../errors/coreErrors'

/** Something of a library that is relied on without being part of what it promises: a private method, or one that is replaced. */
export interface Seam {
  /** for the error, e.g. `MessageSender` */
  owner: string
  /** the prototype or object that has it; undefined where the library no longer exports it */
  of: object | undefined
  member: string
  /** declared parameters of the method; leave out where their number does not matter */
  parameters?: number
}

export interface SeamLibrary {
  /** npm name */
  name: string
  /** that is installed */
  version: string
  /** that these seams were written for */
  expected: string
}

/** Seams that are methods of one class: `member/parameters`, or `member` alone. */
export function seamsOf(owner: string, Class: { prototype: object } | undefined, members: string[]): Seam[] {
  return members.map((text) => {
    const [member, parameters] = text.split('/')
    return {
      owner,
      of: Class?.prototype,
      member,
      parameters: parameters === undefined ? undefined : Number(parameters),
    }
  })
}

/** The same of functions of an object, such as the static ones of a class. */
export function seamsOfObject(owner: string, of: object | undefined, members: string[]): Seam[] {
  return seamsOf(owner, of && { prototype: of }, members)
}

/**
 * A method that a library renames would not fail: what replaces it would just never be called, and messages would be lost in
 * silence. So whatever is relied on is looked at once, at start.
 * @throws {CredoUnfitError} naming the installed version and everything that does not fit
 */
export function assertSeams(library: SeamLibrary, seams: Seam[]): void {
  const missing = seams.flatMap((seam) => describeMisfit(seam) ?? [])
  if (missing.length === 0) return
  throw new CredoUnfitError(
    `${library.name} ${library.version} does not fit: ${missing.join('; ')}. Install ${library.name} ${library.expected}.`
  )
}

function describeMisfit({ owner, of, member, parameters }: Seam): string | null {
  if (of === undefined) return `${owner} is not exported`
  const value = (of as Record<string, unknown>)[member]
  if (typeof value !== 'function') return `${owner}.${member} is no method`
  if (parameters === undefined || value.length === parameters) return null
  return `${owner}.${member} takes ${value.length} parameters instead of ${parameters}`
}
