import type { IssuerRegistry } from './IssuerRegistry'

import { injectable } from '@credo-ts/core'

import { RegistryNotConfiguredError } from './registryErrors'

/** The registries that are configured, by their names. */
@injectable()
export class Registries {
  private readonly registries: IssuerRegistry[] = []

  /** The first one that owns an id has it; so the one that owns the most comes last. */
  public add(registry: IssuerRegistry): void {
    this.registries.push(registry)
  }

  /** @throws {RegistryNotConfiguredError} */
  public get(name: string): IssuerRegistry {
    const registry = this.registries.find((one) => one.name === name)
    if (registry) return registry
    const names = this.registries.map((one) => `"${one.name}"`).join(', ')
    throw new RegistryNotConfiguredError(
      `This gateway has no registry "${name.slice(0, 100)}". It has ${names}; docs/configuration.md says how others are set up.`
    )
  }

  /**
   * The registry that an object's id belongs to.
   * @throws {RegistryNotConfiguredError}
   */
  public ofId(id: string): IssuerRegistry {
    const registry = this.registries.find((one) => one.owns(id))
    if (registry) return registry
    throw new RegistryNotConfiguredError(
      `This gateway issues in no registry that ${id.slice(0, 200)} belongs to; docs/configuration.md says how registries are set up.`
    )
  }
}
