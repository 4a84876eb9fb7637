import ipaddr from 'ipaddr.js'

const BITS_PER_PART = 16
/** What one customer of a network has at least. */
const IPV6_PREFIX = 64

/**
 * What counts as one sender: an IPv4 address, or the /64 that an IPv6 address is in, since whoever has one has all of it.
 * IPv4 addresses that are written as IPv6 ones count as what they are.
 * @see RFC 6177
 */
export function addressGroup(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.toString()
  // NAT64: one /64 holds all of IPv4
  if (parsed.range() === 'rfc6052') return parsed.toNormalizedString()
  const network = parsed.parts.map((part, n) => (n < IPV6_PREFIX / BITS_PER_PART ? part : 0))
  return `${new ipaddr.IPv6(network).toString()}/${IPV6_PREFIX}`
}
