import { DependencyManager } from '@credo-ts/core'

import { overrideSingleton } from '../overrideSingleton'

describe('overrideSingleton', () => {
  class Original {}
  class Own extends Original {}
  class Other {}

  it('wins whether the original is registered before or after', () => {
    for (const order of ['before', 'after']) {
      const dependencyManager = new DependencyManager()
      if (order === 'before') dependencyManager.registerSingleton(Original)
      overrideSingleton(dependencyManager, Original, Own)
      if (order === 'after') dependencyManager.registerSingleton(Original)
      expect(dependencyManager.resolve(Original)).toBeInstanceOf(Own)
      expect(dependencyManager.resolve(Original)).toBe(dependencyManager.resolve(Original))
      expect(dependencyManager.createChild().resolve(Original)).toBe(dependencyManager.resolve(Original))
    }
  })

  it('leaves other registrations and other dependency managers alone', () => {
    const dependencyManager = new DependencyManager()
    overrideSingleton(dependencyManager, Original, Own)
    dependencyManager.registerSingleton(Other)
    expect(dependencyManager.resolve(Other)).toBe(dependencyManager.resolve(Other))
    const another = new DependencyManager()
    another.registerSingleton(Original)
    expect(another.resolve(Original)).not.toBeInstanceOf(Own)
  })
})
