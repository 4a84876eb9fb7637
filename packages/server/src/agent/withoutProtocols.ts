import type {
  BasicMessagesModule,
  DependencyManager,
  MediationRecipientModule,
  MediatorModule,
  MessagePickupModule,
  Module,
} from '@credo-ts/core'

import {
  BasicMessagesApi,
  InMemoryMessagePickupRepository,
  InjectionSymbols,
  MediationRecipientApi,
  MediationRecipientService,
  MediationRepository,
  MediatorApi,
  MessagePickupApi,
  RoutingService,
} from '@credo-ts/core'

/**
 * Takes the place of a module that Credo adds by itself. Its handlers would take messages that the gateway keeps as
 * general ones, and the Api's constructor registers them, so the agent gets a hollow Api.
 */
class AbsentModule implements Module {
  public constructor(
    private readonly absentApi: new (...dependencies: never[]) => object,
    private readonly registerServices: (dependencyManager: DependencyManager) => void = () => undefined
  ) {}

  public register(dependencyManager: DependencyManager): void {
    // what Agent.initialize reads and calls
    const hollow = { config: {}, initialize: () => Promise.resolve() }
    dependencyManager.registerInstance(this.absentApi as never, hollow as never)
    this.registerServices(dependencyManager)
  }
}

/** Credo's types ask for its own classes under these keys. */
interface ReplacedModules {
  basicMessages: BasicMessagesModule
  mediator: MediatorModule
  mediationRecipient: MediationRecipientModule
  messagePickup: MessagePickupModule
}

/** Basic messages, mediation and message pickup are general messages here, under the keys that Credo gives them. */
export function withoutProtocols(): ReplacedModules {
  const modules: Record<keyof ReplacedModules, Module> = {
    basicMessages: new AbsentModule(BasicMessagesApi),
    mediator: new AbsentModule(MediatorApi),
    // routing of invitations and identities goes through these services, mediator or not
    mediationRecipient: new AbsentModule(MediationRecipientApi, (dependencyManager) => {
      dependencyManager.registerSingleton(MediationRecipientService)
      dependencyManager.registerSingleton(MediationRepository)
      dependencyManager.registerSingleton(RoutingService)
    }),
    // Credo's MessageSender asks for the repository in its constructor; core's, which sends, never does
    messagePickup: new AbsentModule(MessagePickupApi, (dependencyManager) => {
      dependencyManager.registerSingleton(InjectionSymbols.MessagePickupRepository, InMemoryMessagePickupRepository)
    }),
  }
  return modules as unknown as ReplacedModules
}
