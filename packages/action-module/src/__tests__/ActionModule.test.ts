import { AskarModule, AskarMultiWalletDatabaseScheme } from '@credo-ts/askar'
import {
  Agent,
  ConnectionService,
  ConnectionsModule,
  DidExchangeRole,
  DidExchangeState,
  DidsModule,
  KeyDerivationMethod,
  OutOfBandModule,
} from '@credo-ts/core'
import { agentDependencies } from '@credo-ts/node'
import { TenantsModule } from '@credo-ts/tenants'
import { GatewayDatabase, GatewayWorkers, GeneralMessagesModule } from '@didcomm-gateway/core'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'
import { randomUUID } from 'node:crypto'

import { ActionModule } from '../ActionModule'

/** As an integrator writes it. */
function createAgent(database: GatewayDatabase) {
  return new Agent({
    config: {
      label: 'integrator',
      walletConfig: {
        id: randomUUID(),
        key: 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa',
        keyDerivationMethod: KeyDerivationMethod.Raw,
        storage: { type: 'sqlite', config: { inMemory: true } },
      },
    },
    dependencies: agentDependencies,
    modules: {
      askar: new AskarModule({
        ariesAskar,
        multiWalletDatabaseScheme: AskarMultiWalletDatabaseScheme.ProfilePerWallet,
      }),
      tenants: new TenantsModule<{ actions: ActionModule }>({ sessionLimit: Infinity, sessionAcquireTimeout: 60_000 }),
      connections: new ConnectionsModule(),
      oob: new OutOfBandModule(),
      dids: new DidsModule(),
      generalMessages: new GeneralMessagesModule({ database }),
      actions: new ActionModule(),
    },
  })
}

describe('ActionModule', () => {
  let agent: ReturnType<typeof createAgent>
  let database: GatewayDatabase

  beforeAll(async () => {
    database = new GatewayDatabase({ kind: 'sqlite', path: ':memory:' })
    agent = createAgent(database)
    await agent.initialize()
  })
  afterAll(async () => {
    await agent.dependencyManager.resolve(GatewayWorkers).stop()
    await agent.shutdown()
    await database.close()
  })

  const connect = async ({ context }: Pick<typeof agent, 'context'>) => {
    const { id } = await context.dependencyManager.resolve(ConnectionService).createConnection(context, {
      state: DidExchangeState.Completed,
      role: DidExchangeRole.Responder,
      theirDid: 'did:peer:partner',
    })
    return id
  }
  const message = { '@type': 'https://example.org/a/1.0/b' }

  it('gives the root agent and each tenant agent its own actions', async () => {
    const { id: tenantId } = await agent.modules.tenants.createTenant({ config: { label: 'tenant' } })
    const tenant = await agent.modules.tenants.getTenantAgent({ tenantId })
    const to = await connect(tenant)

    const action = await tenant.modules.actions.send({ type: 'DIDCOMM', to, command: 'message', data: { message } })
    const next = await tenant.modules.actions.continue(action.uuid, { command: 'message', data: { message } })

    expect(next).toMatchObject({ uuid: action.uuid, principalUuid: tenantId })
    expect((await tenant.modules.actions.list()).items).toEqual([next])
    expect((await agent.modules.actions.list()).items).toEqual([])
    const own = await agent.modules.actions.send({
      type: 'DIDCOMM',
      to: await connect(agent),
      command: 'message',
      data: { message },
    })
    expect(await agent.modules.actions.get(own.uuid)).toEqual(own)
    expect(own.principalUuid).toBe(agent.context.contextCorrelationId)
    await tenant.endSession()
  })
})
