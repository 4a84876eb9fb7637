import ipaddr from 'ipaddr.js'

/** All that IANA has given out as global unicast. What lies outside of it (mapped, NAT64, ULA, link-local, …) is not public. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Where Azure's machines find what their platform tells them, on an address that is public everywhere else. */
const PLATFORM_ADDRESSES = ['168.63.129.16']

/**
 * Whether an IP address belongs to the public internet: not private, loopback, link-local, carrier-grade NAT,
 * multicast, broadcast, reserved, documentation, benchmarking, a cloud's platform or a transition mechanism that can hide an IPv4 address.
 * An IPv4-mapped IPv6 address counts as the IPv4 address that would be dialled.
 * @see IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890)
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || PLATFORM_ADDRESSES.includes(parsed.toString())) return false
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST)
}
