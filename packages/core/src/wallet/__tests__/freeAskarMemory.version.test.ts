import { requireWrapperModules } from '../askar/ffiPackages'
import { freeAskarMemory } from '../freeAskarMemory'

describe('freeAskarMemory with another wrapper', () => {
  const mend = (other: object) => () => freeAskarMemory({ ...requireWrapperModules(), ...other })

  it('refuses a version that it does not know, and names both', () => {
    expect(mend({ version: '0.2.4' })).toThrow(/0\.2\.4.*0\.2\.3/)
    expect(mend({ version: '0.2.4' })).toThrow(expect.objectContaining({ code: 'core.askar_binding_unexpected' }))
  })

  it('refuses one that is built in another way, and names what it misses', () => {
    expect(mend({ conversion: {} })).toThrow('secretBufferToBuffer')
    expect(mend({ bindings: { nativeBindings: {} } })).toThrow('askar_buffer_free')
  })
})
