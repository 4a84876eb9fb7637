import type { CoreAgent } from './coreAgent'
import type { GeneralMessagesModuleConfigOptions } from '@didcomm-gateway/core'
import type { AddressInfo } from 'node:net'

import { IdentityService } from '@didcomm-gateway/core'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

import { startCoreAgent } from './coreAgent'

export type ReachableCore = Awaited<ReturnType<typeof startReachableCore>>

/** An agent with core's module that partners reach over HTTP on loopback. */
export async function startReachableCore(options: Parameters<typeof startCoreAgent>[0] = {}) {
  let core: CoreAgent | null = null
  const server = createServer((request, response) => {
    void buffer(request)
      .then((body) => core?.receiver.receive(body))
      .then(
        () => response.writeHead(202).end(),
        () => response.writeHead(400).end()
      )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config: GeneralMessagesModuleConfigOptions = { publicUrl: url, partnerAllow: ['127.0.0.0/8'], ...options }
  core = await startCoreAgent({ ...config, database: options.database, endpoints: [`${url}/didcomm`] })
  const running = core
  return {
    ...running,
    url,
    /** A tenant with a default peer identity. */
    createTenant: async (label = 'Alice AG') => {
      const { id } = await running.agent.modules.tenants.createTenant({ config: { label } })
      const identity = await running.resolve(IdentityService).create(id, { label, method: 'peer', isDefault: true })
      return { id, identity }
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await running.stop()
    },
  }
}
