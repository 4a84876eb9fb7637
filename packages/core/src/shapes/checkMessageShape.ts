import type { JsonObject } from '../models'

import { parseMessageType, replaceLegacyDidSovPrefix } from '@credo-ts/core'

import { ShapeInvalidError } from '../errors'
import { holdsMoreThan } from '../json'

import { checkShape } from './checkShape'
import { MAX_HANDLED_VALUES } from './limits'
import { messageShapeOf } from './messageShapes'

const MESSAGE = 'The message'

/**
 * Looks at size, lengths and counts of a message before Credo sees it.
 * @param type `@type` of a protocol that is handled
 * @param text the message in UTF-8
 * @throws {ShapeInvalidError} names what is too long
 */
export async function checkMessageShape(type: string, text: Buffer, message: JsonObject): Promise<void> {
  const { maxBytes, maxValues, longestText, shape } = messageShapeOf(keyOf(type))
  if (text.length > maxBytes) {
    throw new ShapeInvalidError(`${MESSAGE} has ${text.length} bytes; ${maxBytes} are taken of its type.`)
  }
  if (holdsMoreThan(text, MAX_HANDLED_VALUES)) {
    throw new ShapeInvalidError(`${MESSAGE} holds more than ${MAX_HANDLED_VALUES} values.`)
  }
  await checkShape(message, { what: MESSAGE, shape, longestText, maxValues })
}

function keyOf(type: string): string {
  const { protocolName, protocolMajorVersion, messageName } = parseMessageType(replaceLegacyDidSovPrefix(type))
  return `${protocolName}/${protocolMajorVersion}/${messageName}`
}
