import type { FeatureRegistry } from '@credo-ts/core'

/** Credo discloses a feature for each query that it fits; from here on it does once, however many ask for it. */
export function discloseOnce(registry: FeatureRegistry): void {
  const query = registry.query.bind(registry)
  registry.query = (...queries) => [...new Set(query(...queries))]
}
