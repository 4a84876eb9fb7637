import { isRevocationNotice, readRevocationNotice, toRevocationNotice } from '../revocationNotice'

const QUALIFIED = 'did:indy:gw:7Tqg6BwSSWapxgUDm9KKgg/anoncreds/v0/REV_REG_DEF/12/default/tag-1'
const UNQUALIFIED = '7Tqg6BwSSWapxgUDm9KKgg:4:7Tqg6BwSSWapxgUDm9KKgg:3:CL:12:default:CL_ACCUM:tag-1'

describe('revocation notices', () => {
  it('name a place in a registry as other agents expect it', () => {
    expect(toRevocationNotice(1, QUALIFIED, 7, 'gone')).toMatchObject({
      ...{ '@type': 'https://didcomm.org/revocation_notification/1.0/revoke', comment: 'gone' },
      thread_id: `indy::${UNQUALIFIED}::7`,
    })
    const second = toRevocationNotice(2, QUALIFIED, 7)
    expect(second).toMatchObject({ revocation_format: 'anoncreds', credential_id: `${QUALIFIED}::7` })
    expect(second).not.toHaveProperty('comment')
  })

  it.each([
    ['1.0 with a place', { thread_id: `indy::${UNQUALIFIED}::7` }, { registryId: UNQUALIFIED, index: '7' }],
    ['1.0 with a thread', { thread_id: 'a-thread-of-issuing' }, { threadId: 'a-thread-of-issuing' }],
    [
      '2.0 of an Indy registry',
      { revocation_format: 'indy-anoncreds', credential_id: `${UNQUALIFIED}::7` },
      { registryId: UNQUALIFIED, index: '7' },
    ],
    [
      '2.0 of any registry',
      { revocation_format: 'anoncreds', credential_id: `${QUALIFIED}::7` },
      { registryId: QUALIFIED, index: '7' },
    ],
  ])('are read: %s', (_what, message, expected) => {
    expect(readRevocationNotice(message)).toEqual(expected)
  })

  it.each([
    ['nothing', {}],
    ['another format', { revocation_format: 'other', credential_id: `${QUALIFIED}::7` }],
    ['no index', { revocation_format: 'anoncreds', credential_id: QUALIFIED }],
    ['no text', { thread_id: 7, credential_id: [] }],
    ['too long a text', { thread_id: 'x'.repeat(1001) }],
  ])('are nobody’s with %s', (_what, message) => {
    expect(readRevocationNotice(message as never)).toBeNull()
  })

  it.each([
    ['https://didcomm.org/revocation_notification/1.0/revoke', true],
    ['https://didcomm.org/revocation_notification/2.1/revoke', true],
    ['did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/revocation_notification/1.0/revoke', true],
    ['https://didcomm.org/revocation_notification/2.1/unrevoke', false],
    ['https://example.org/revocation_notification/1.0/revoke', false],
  ])('have the type %s: %s', (type, expected) => {
    expect(isRevocationNotice(type)).toBe(expected)
  })
})
