import { MultiBaseEncoder, TypedArrayEncoder } from '@credo-ts/core'

import { ShapeInvalidError } from '../errors'

import { leadingBase58 } from './didFault'
import { MAX_BASE58_LENGTH } from './limits'

let isLimited = false

/**
 * The last line behind the checks of shapes: from here on Credo decodes no longer text from base58, wherever it comes from.
 * Decoding takes quadratic time, seconds for 30,000 characters. Affects the whole process, once.
 */
export function limitBase58(): void {
  if (isLimited) return
  isLimited = true
  const fromBase58 = TypedArrayEncoder.fromBase58.bind(TypedArrayEncoder)
  TypedArrayEncoder.fromBase58 = (base58) => {
    assertShort(base58, 0)
    return fromBase58(base58)
  }
  const decode = MultiBaseEncoder.decode.bind(MultiBaseEncoder)
  MultiBaseEncoder.decode = (data) => {
    assertShort(data, 1)
    return decode(data)
  }
}

function assertShort(text: string, from: number): void {
  if (text.length <= MAX_BASE58_LENGTH || leadingBase58(text, from) <= MAX_BASE58_LENGTH) return
  throw new ShapeInvalidError(`A text in base58 has more than ${MAX_BASE58_LENGTH} characters.`)
}
