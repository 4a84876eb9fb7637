import type { Constructor, DependencyManager } from '@credo-ts/core'

const overridden = new WeakMap<DependencyManager, Set<unknown>>()

/**
 * Registers `implementation` in place of one of Credo's own singletons, for good. The last registration of a token
 * wins, and Credo registers the default modules that an agent does not name after those that it names; so what they
 * register for the same token later is passed over.
 * @param dependencyManager the root agent's, while its modules are being registered
 */
export function overrideSingleton<T>(
  dependencyManager: DependencyManager,
  token: Constructor<T> | symbol,
  implementation: Constructor<T>
): void {
  const tokens = overriddenTokens(dependencyManager)
  if (tokens.has(token)) return
  dependencyManager.registerSingleton(token as Constructor<T>, implementation)
  tokens.add(token)
}

function overriddenTokens(dependencyManager: DependencyManager): Set<unknown> {
  const known = overridden.get(dependencyManager)
  if (known) return known
  const tokens = new Set<unknown>()
  overridden.set(dependencyManager, tokens)
  const registerSingleton = dependencyManager.registerSingleton.bind(dependencyManager) as (...args: unknown[]) => void
  dependencyManager.registerSingleton = (...args: unknown[]) => {
    if (!tokens.has(args[0])) registerSingleton(...args)
  }
  return tokens
}
