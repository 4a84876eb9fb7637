import { AskarModule } from '@credo-ts/askar'
import {
  Agent,
  ConnectionRepository,
  ConnectionService,
  DidExchangeProtocol,
  DidExchangeRequestMessage,
  DidRepository,
  DidsModuleConfig,
  KeyDerivationMethod,
  MessageHandlerRegistry,
  OutOfBandRepository,
  RoutingService,
} from '@credo-ts/core'
import { agentDependencies } from '@credo-ts/node'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'

import { GeneralMessagesModule } from '../../GeneralMessagesModule'
import { GatewayWorkers } from '../../GatewayWorkers'
import { GatewayDatabase } from '../../database'
import { WebDidResolver } from '../../identities'
import { IndexedConnectionRepository, IndexedOutOfBandRepository, ReceivedDidRepository } from '../../repository'
import { RoutingKeys } from '../../tenancy'
import { DidExchangeRequestHandler } from '../DidExchangeRequestHandler'
import { DurableRoutingService } from '../DurableRoutingService'
import { GatewayDidExchangeProtocol } from '../GatewayDidExchangeProtocol'

describe('registerConnections', () => {
  it("takes the place of Credo's own classes, though Credo registers its default modules later", async () => {
    const database = new GatewayDatabase({ kind: 'sqlite', path: ':memory:' })
    const agent = new Agent({
      config: {
        label: 'a single tenant',
        walletConfig: {
          id: 'single',
          key: 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa',
          keyDerivationMethod: KeyDerivationMethod.Raw,
          storage: { type: 'sqlite', config: { inMemory: true } },
        },
      },
      dependencies: agentDependencies,
      // before all of Credo's modules
      modules: { generalMessages: new GeneralMessagesModule({ database }), askar: new AskarModule({ ariesAskar }) },
    })
    await agent.initialize()
    const { dependencyManager } = agent

    expect(dependencyManager.resolve(ConnectionRepository)).toBeInstanceOf(IndexedConnectionRepository)
    expect(dependencyManager.resolve(OutOfBandRepository)).toBeInstanceOf(IndexedOutOfBandRepository)
    expect(dependencyManager.resolve(DidRepository)).toBeInstanceOf(ReceivedDidRepository)
    expect(dependencyManager.resolve(RoutingService)).toBeInstanceOf(DurableRoutingService)
    expect(dependencyManager.resolve(DidExchangeProtocol)).toBeInstanceOf(GatewayDidExchangeProtocol)
    expect(dependencyManager.resolve(ConnectionService)).toHaveProperty(
      'connectionRepository',
      dependencyManager.resolve(ConnectionRepository)
    )
    const handlers = dependencyManager.resolve(MessageHandlerRegistry)
    const { messageTypeUri } = DidExchangeRequestMessage.type
    expect(handlers.getHandlerForMessageType(messageTypeUri)).toBeInstanceOf(DidExchangeRequestHandler)
    const resolvers = dependencyManager
      .resolve(DidsModuleConfig)
      .resolvers.filter((resolver) => resolver.supportedMethods.includes('web'))
    expect(resolvers).toEqual([dependencyManager.resolve(WebDidResolver)])

    // an integrator's own invitation, through Credo's Api: its key is registered before it is answered
    const { outOfBandInvitation } = await agent.oob.createInvitation()
    const [key] = outOfBandInvitation.getInlineServices()[0].resolvedDidCommService.recipientKeys
    expect(await dependencyManager.resolve(RoutingKeys).findTenants([key.publicKeyBase58])).toEqual([
      { tenantId: 'default', recipientKey: key.publicKeyBase58 },
    ])

    await dependencyManager.resolve(GatewayWorkers).stop()
    await agent.shutdown()
    await database.close()
  })
})
