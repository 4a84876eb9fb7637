import { parseAddressRange } from '../parseAddressRange'

describe('parseAddressRange', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1', 32],
    ['::1', '::1', 128],
    ['10.0.0.0/8', '10.0.0.0', 8],
    ['fd00::/8', 'fd00::', 8],
    ['0.0.0.0/0', '0.0.0.0', 0],
  ])('reads %s', (text, address, prefix) => {
    const range = parseAddressRange(text)
    expect([range?.[0].toString(), range?.[1]]).toEqual([address, prefix])
  })

  it.each([
    '',
    'localhost',
    '10.1',
    '010.0.0.1',
    '10.0.0.1/33',
    '10.0.0.0/8/8',
    '::1/129',
    'fe80::1%eth0',
    '0x7f000001',
    '10.0.0.1/',
  ])('refuses %j', (text) => expect(parseAddressRange(text)).toBeNull())
})
