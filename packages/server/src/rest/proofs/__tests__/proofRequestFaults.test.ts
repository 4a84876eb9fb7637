import { attributesFault, intervalFault, predicatesFault } from '../proofRequestFaults'

const NOW = 1_800_000_000
const predicate = { name: 'age', p_type: '>=', p_value: 18 }

describe('attributesFault', () => {
  it.each([
    ['a name', { name: 'age' }],
    ['names', { names: ['age', 'name'] }],
    ['null for what is left out', { name: 'age', names: null, restrictions: null, non_revoked: null }],
    ['restrictions', { name: 'age', restrictions: [{ schema_id: 'x', cred_def_id: 'y' }, { issuer_did: 'z' }, {}] }],
    ['its own value restricted', { name: 'Given Name', restrictions: [{ 'attr::givenname::value': 'Ada' }] }],
    ['one of its values restricted', { names: ['age', 'name'], restrictions: [{ 'attr::name::value': 'Ada' }] }],
    ['a marker of what it does not reveal', { name: 'age', restrictions: [{ 'attr::name::marker': '1' }] }],
    ['an interval', { name: 'age', non_revoked: { from: NOW, to: NOW } }],
  ])('takes %s', (_what, entry) => {
    expect(attributesFault({ a: entry }, 'asked', NOW)).toBeNull()
  })

  it.each([
    ['neither name nor names', {}, 'asked.a must have either name or names'],
    ['both', { name: 'age', names: ['age'] }, 'asked.a must have either'],
    ['an empty name', { name: '' }, 'asked.a.name'],
    ['no names', { names: [] }, 'asked.a.names'],
    [
      'a value of what it does not reveal',
      { name: 'age', restrictions: [{ 'attr::name::value': 'Ada' }] },
      'never be verified',
    ],
    [
      'a restriction that is none',
      { name: 'age', restrictions: [{ cred_def: 'x' }] },
      'restrictions[0].cred_def is no',
    ],
    ['an operator', { name: 'age', restrictions: [{}, { $or: [] }] }, 'restrictions[1].$or is no'],
    ['a restriction that is no text', { name: 'age', restrictions: [{ schema_id: 5 }] }, 'must be a text'],
    ['restrictions that are no list', { name: 'age', restrictions: {} }, 'must be a list'],
    ['milliseconds', { name: 'age', non_revoked: { to: NOW * 1000 } }, 'asked.a.non_revoked.to must be epoch seconds'],
    ['no object', 'age', 'asked.a must be an object'],
  ])('refuses %s', (_what, entry, reason) => {
    expect(attributesFault({ good: { name: 'x' }, a: entry }, 'asked', NOW)).toContain(reason)
  })
})

describe('predicatesFault', () => {
  it.each([
    ['a predicate', predicate],
    ['a negative threshold', { ...predicate, p_value: -5 }],
    ['restrictions', { ...predicate, restrictions: [{ cred_def_id: 'x' }] }],
  ])('takes %s', (_what, entry) => {
    expect(predicatesFault({ p: entry }, 'asked', NOW)).toBeNull()
  })

  it.each([
    [
      'a restricted value, since it reveals none',
      { ...predicate, restrictions: [{ 'attr::age::value': '20' }] },
      'never be verified',
    ],
    ['a comparison that is none', { ...predicate, p_type: '=' }, 'asked.p.p_type'],
    ['a threshold that is a text', { ...predicate, p_value: '18' }, 'asked.p.p_value'],
    ['a threshold of more than 32 bits', { ...predicate, p_value: 2 ** 31 }, 'asked.p.p_value'],
    ['no name', { ...predicate, name: undefined }, 'asked.p.name'],
  ])('refuses %s', (_what, entry, reason) => {
    expect(predicatesFault({ p: entry }, 'asked', NOW)).toContain(reason)
  })
})

describe('intervalFault', () => {
  it.each([
    [{}],
    [{ to: NOW }],
    [{ from: 0, to: NOW }],
    [{ from: NOW, to: NOW }],
    [{ to: NOW + 3600 }],
    [{ from: null, to: NOW }],
  ])('takes %j', (interval) => expect(intervalFault(interval, 'non_revoked', NOW)).toBeNull())

  it.each([
    [{ to: NOW * 1000 }, 'non_revoked.to must be epoch seconds; 1800000000000 are milliseconds'],
    [{ from: NOW * 1000 }, 'non_revoked.from must be epoch seconds'],
    [{ from: NOW, to: NOW - 1 }, 'non_revoked.from must not be after to'],
    [{ to: NOW + 7 * 24 * 3600 }, 'non_revoked.to is in the future'],
    [{ to: 1.5 }, 'non_revoked.to'],
    [{ to: -1 }, 'non_revoked.to'],
    [[], 'must be an object'],
  ])('refuses %j', (interval, reason) => {
    expect(intervalFault(interval, 'non_revoked', NOW)).toContain(reason)
  })
})
