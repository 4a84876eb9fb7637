import { isPublicAddress } from '../isPublicAddress'

const PUBLIC = [
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '223.255.255.254',
]
const PUBLIC_6 = ['2606:4700:4700::1111', '2a00:1450:4001::1', '2001:4860:4860::8888', '::ffff:8.8.8.8']

const NOT_PUBLIC: Array<[string, string]> = [
  ['this host', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['loopback', '127.0.0.1'],
  ['loopback, far end', '127.255.255.254'],
  ['private 10/8', '10.0.0.1'],
  ['private 172.16/12, first', '172.16.0.0'],
  ['private 172.16/12, last', '172.31.255.255'],
  ['private 192.168/16', '192.168.1.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['carrier-grade NAT, last', '100.127.255.255'],
  ['link-local', '169.254.0.1'],
  ['cloud metadata', '169.254.169.254'],
  ['IETF protocol assignments', '192.0.0.8'],
  ["Azure's platform", '168.63.129.16'],
  ["Azure's platform, mapped", '::ffff:168.63.129.16'],
  ['documentation 1', '192.0.2.1'],
  ['documentation 2', '198.51.100.1'],
  ['documentation 3', '203.0.113.1'],
  ['6to4 relay anycast', '192.88.99.1'],
  ['benchmarking', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['multicast, last', '239.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback 6', '::1'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback, hexadecimal', '::ffff:7f00:1'],
  ['mapped private', '::ffff:10.0.0.1'],
  ['mapped metadata', '::ffff:a9fe:a9fe'],
  ['translated (SIIT)', '::ffff:0:10.0.0.1'],
  ['NAT64 of loopback', '64:ff9b::7f00:1'],
  ['NAT64 of a public address', '64:ff9b::808:808'],
  ['local-use NAT64', '64:ff9b:1::a00:1'],
  ['discard', '100::1'],
  ['Teredo', '2001::1'],
  ['benchmarking 6', '2001:2::1'],
  ['ORCHIDv2', '2001:20::1'],
  ['documentation 6', '2001:db8::1'],
  ['documentation 6, newer', '3fff::1'],
  ['6to4 of a private address', '2002:0a00:0001::1'],
  ['6to4 of a public address', '2002:0808:0808::1'],
  ['segment routing', '5f00::1'],
  ['unassigned', '4000::1'],
  ['unique local', 'fd00::1'],
  ['unique local, fc', 'fc00::1'],
  ['link-local 6', 'fe80::1'],
  ['link-local 6 with zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast 6', 'ff02::1'],
  ['no address', 'example.com'],
  ['empty', ''],
]

describe('isPublicAddress', () => {
  it.each([...PUBLIC, ...PUBLIC_6])('lets %s pass', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each(NOT_PUBLIC)('refuses %s, %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
