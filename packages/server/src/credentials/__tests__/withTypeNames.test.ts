import { schemaUrisOf, withTypeNames } from '../withTypeNames'

const MEMBERSHIP = 'https://example.org/terms#Membership'
const definition = { id: 'd', input_descriptors: [{ id: 'i', schema: [{ uri: MEMBERSHIP }] }] }

describe('withTypeNames', () => {
  it('adds the name that a credential has for the type', () => {
    const { input_descriptors } = withTypeNames(definition, [{ Membership: MEMBERSHIP, Other: 'https://o.test/Other' }])
    expect(input_descriptors).toEqual([{ id: 'i', schema: [{ uri: MEMBERSHIP }, { uri: 'Membership' }] }])
  })

  it('adds none that means something else in another credential', () => {
    const credentials = [{ Membership: MEMBERSHIP }, { Membership: 'https://evil.test/Membership' }]
    expect(withTypeNames(definition, credentials)).toEqual(definition)
  })

  it('leaves definitions without schema as they are', () => {
    const other = { id: 'd', input_descriptors: [{ id: 'i', constraints: {} }, null] }
    expect(withTypeNames(other, [{ Membership: MEMBERSHIP }])).toEqual(other)
    expect(withTypeNames({ id: 'd' }, [])).toEqual({ id: 'd' })
  })
})

describe('schemaUrisOf', () => {
  it('finds them in all descriptors', () => {
    expect(schemaUrisOf(definition)).toEqual([MEMBERSHIP])
    expect(schemaUrisOf({ input_descriptors: [{ schema: 'x' }, { schema: [null, { uri: 5 }] }] })).toEqual([])
  })
})
