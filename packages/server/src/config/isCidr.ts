import { parseAddressRange } from '@didcomm-gateway/core'

/** True for `10.0.0.0/8`, `fd00::/8` and single addresses. */
export function isCidr(text: string): boolean {
  return parseAddressRange(text) !== null
}
