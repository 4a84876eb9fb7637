import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { MAX_DESCRIPTORS } from './checkDefinition'
import { isPlainPath } from './isPlainPath'
import { entriesOf, isObject } from './jsonShape'
import { PresentationInvalidError } from './presentationErrors'

/** A presentation in a presentation in a presentation. */
export const MAX_NESTED_PATHS = 3

/**
 * Checks what a holder says about its own presentation, before a library sees it: how much, and that every path is plain.
 * @throws {PresentationInvalidError}
 * @see DIF Presentation Exchange, "Presentation Submission"
 */
export function checkSubmission(submission: JsonValue | undefined): asserts submission is JsonObject {
  if (!isObject(submission)) throw new PresentationInvalidError('The presentation has no "presentation_submission".')
  const descriptors = entriesOf(submission.descriptor_map)
  if (descriptors.length > MAX_DESCRIPTORS) {
    throw new PresentationInvalidError(`The presentation submission has more than ${MAX_DESCRIPTORS} descriptors.`)
  }
  for (const descriptor of descriptors) checkDescriptor(descriptor, MAX_NESTED_PATHS)
}

function checkDescriptor({ path, path_nested: nested }: JsonObject, depth: number): void {
  if (depth === 0) throw new PresentationInvalidError('The presentation submission has too deep a "path_nested".')
  if (!isPlainPath(path)) {
    throw new PresentationInvalidError(
      'The presentation submission has a path that is not taken: a path has members, indexes and wildcards only.'
    )
  }
  if (isObject(nested)) checkDescriptor(nested, depth - 1)
}
