import type { Constructor, DependencyManager } from '@credo-ts/core'

import {
  CredentialRepository,
  DidCommMessageRepository,
  ProofRepository,
  W3cCredentialRepository,
} from '@credo-ts/core'

import {
  ExchangeIndex,
  ExchangeMessageRepository,
  HeldCredentialRepository,
  IndexedCredentialRepository,
  IndexedProofRepository,
  overrideSingleton,
} from '../repository'

import { ExchangeContinuation } from './ExchangeContinuation'
import { ExchangeDefaults } from './ExchangeDefaults'
import { ExchangeOwners } from './ExchangeOwners'
import { NamedLocks } from './NamedLocks'
import { SentMessages } from './SentMessages'
import { useLinearEquality } from './useLinearEquality'

const SERVICES: Constructor<unknown>[] = [
  ExchangeContinuation,
  ExchangeDefaults,
  ExchangeIndex,
  ExchangeOwners,
  NamedLocks,
  SentMessages,
]

/** For `Module.register`: credential and proof exchanges, with what they need in place of Credo's own. */
export function registerExchanges(dependencyManager: DependencyManager): void {
  useLinearEquality()
  for (const service of SERVICES) dependencyManager.registerSingleton(service)
  overrideSingleton(dependencyManager, CredentialRepository, IndexedCredentialRepository)
  overrideSingleton(dependencyManager, ProofRepository, IndexedProofRepository)
  overrideSingleton(dependencyManager, DidCommMessageRepository, ExchangeMessageRepository)
  overrideSingleton(dependencyManager, W3cCredentialRepository, HeldCredentialRepository)
}
