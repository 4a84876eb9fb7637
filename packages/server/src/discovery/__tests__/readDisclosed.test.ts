import { isDisclosure, newestIn, readDisclosed } from '../readDisclosed'

const protocol = (id: unknown) => ({ 'feature-type': 'protocol', id }) as never

describe('readDisclosed', () => {
  it('reads what agents disclose in 2.0 and in 1.0, whatever prefix they write', () => {
    const disclosures = [
      protocol('https://didcomm.org/issue-credential/2.0'),
      protocol('https://didcomm.org/issue-credential/1.1'),
      protocol('https://didcomm.org/issue-credential/1.0'),
      protocol('did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/present-proof/1.0'),
      protocol('https://didcomm.org/basicmessage/2.0'),
      { 'feature-type': 'goal-code', id: 'https://didcomm.org/present-proof/2.0' },
    ]
    expect(readDisclosed({ disclosures })).toEqual(['issue-credential/1', 'issue-credential/2', 'present-proof/1'])
    const protocols = [{ pid: 'https://didcomm.org/revocation_notification/2.0' }]
    expect(readDisclosed({ protocols })).toEqual(['revocation_notification/2'])
  })

  it.each([
    ['nothing', {}],
    ['no lists', { disclosures: 'all', protocols: { pid: 'https://didcomm.org/issue-credential/2.0' } }],
    ['no objects', { disclosures: [null, 1, ['x'], protocol(2), protocol(null)] }],
    [
      'other people’s protocols',
      { disclosures: [protocol('https://evil.example/https://didcomm.org/issue-credential/2.0')] },
    ],
    ['versions that are not spoken', { disclosures: [protocol('https://didcomm.org/issue-credential/3.0')] }],
  ])('takes %s for nothing', (_what, message) => {
    expect(readDisclosed(message as never)).toEqual([])
  })

  it('takes the newest major version', () => {
    expect(newestIn(['issue-credential/1', 'issue-credential/2'], 'issue-credential')).toBe(2)
    expect(newestIn(['issue-credential/1', 'present-proof/2'], 'issue-credential')).toBe(1)
    expect(newestIn(['present-proof/2'], 'issue-credential')).toBeNull()
  })

  it.each([
    ['https://didcomm.org/discover-features/2.0/disclosures', true],
    ['did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/discover-features/1.0/disclose', true],
    ['https://didcomm.org/discover-features/2.0/queries', false],
    [null, false],
  ])('knows messages of the type %s: %s', (type, expected) => {
    expect(isDisclosure(type)).toBe(expected)
  })
})
