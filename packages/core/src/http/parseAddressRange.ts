import ipaddr from 'ipaddr.js'
import { isIP } from 'node:net'

export type AddressRange = [ipaddr.IPv4 | ipaddr.IPv6, number]

/**
 * `10.0.0.0/8`, `fd00::/8`, or one address: `10.0.0.1`, `::1`.
 * @returns null when it is neither
 */
export function parseAddressRange(text: string): AddressRange | null {
  // with a zone (`fe80::1%eth0`) it is no address of ours to compare with
  if (isIP(text) !== 0 && !text.includes('%')) {
    const address = ipaddr.parse(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  }
  // ipaddr.js also takes octal and shortened IPv4 spellings, which would allow something else than was meant
  const isWritten = ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || ipaddr.IPv6.isValidCIDR(text)
  return isWritten && !text.includes('%') ? ipaddr.parseCIDR(text) : null
}
