import type { JsonObject } from '@didcomm-gateway/core'
import type { RequestListener, Server } from 'node:http'

import { DidRepository } from '@credo-ts/core'
import { DidCommDocumentService } from '@credo-ts/core/build/modules/didcomm/services/DidCommDocumentService'
import { EnvelopePacker, GeneralMessagesModuleConfig, WalletKeys } from '@didcomm-gateway/core'

import { startCredentialPartner } from '../../support/credentialPartner'

/** What a partner in a process of its own does when it is told to; see `SoakPartner`. */
async function main(gatewayUrl: string): Promise<void> {
  const partner = await startCredentialPartner(gatewayUrl)
  const { agent } = partner
  const { server } = agent.inboundTransports[0] as unknown as { server: Server }
  const listeners = server.listeners('request') as RequestListener[]
  const packer = new EnvelopePacker(new WalletKeys(), new GeneralMessagesModuleConfig())

  const commands = {
    endpoint: () => Promise.resolve(partner.endpoint),
    /** @returns the DID that the gateway knows this side of the connection by */
    receiveInvitation: async (url: string) => {
      const { connectionRecord } = await agent.oob.receiveInvitationFromUrl(url)
      const { id, did } = await partner.waitForConnection((connection) => connection.id === connectionRecord?.id)
      return { id, did }
    },
    createInvitation: async () => {
      const { outOfBandInvitation, id } = await agent.oob.createInvitation({ multiUseInvitation: false })
      return { id, url: outOfBandInvitation.toUrl({ domain: 'http://127.0.0.1' }) }
    },
    waitForInvited: async (outOfBandId: string) => {
      const { id } = await partner.waitForConnection((connection) => connection.outOfBandId === outOfBandId)
      return id
    },
    /** The exact text for the gateway, packed quickly: a stock agent takes half a second for 5 MB. */
    pack: async (connectionId: string, text: string) => {
      const { did, theirDid } = await agent.connections.getById(connectionId)
      const documents = agent.dependencyManager.resolve(DidCommDocumentService)
      const [service] = await documents.resolveServicesFromDid(agent.context, theirDid as string)
      const repository = agent.dependencyManager.resolve(DidRepository)
      const ours = await repository.getSingleByQuery(agent.context, { did })
      const senderKey = ours.didDocument?.recipientKeys[0].publicKeyBase58 as string
      const recipientKeys = service.recipientKeys.map(({ publicKeyBase58 }) => publicKeyBase58)
      return packer.pack(agent.context, Buffer.from(text), { recipientKeys, routingKeys: [], senderKey })
    },
    send: (connectionId: string, message: JsonObject) => partner.send(connectionId, message),
    /** Whether it opens what comes, or only takes it: for 5 MB a stock agent needs seconds. */
    listen: (isListening: boolean) => {
      server.removeAllListeners('request')
      for (const listener of isListening ? listeners : [take]) server.on('request', listener)
      return Promise.resolve()
    },
    /** Forgets what it has received, so that only the gateway's memory grows, if any does. */
    forget: () => {
      partner.received.length = 0
      return Promise.resolve()
    },
    stop: () => partner.stop(),
  }

  process.on('message', ({ id, command, args }: { id: number; command: keyof typeof commands; args: never[] }) => {
    const run = commands[command] as (...given: unknown[]) => Promise<unknown>
    run(...args).then(
      (result) => process.send?.({ id, result }),
      (error: unknown) => process.send?.({ id, error: String(error) })
    )
  })
  // it does not outlive whoever tells it what to do
  process.on('disconnect', () => process.exit())
  process.send?.({ id: 0 })
}

const take: RequestListener = (request, response) => {
  request.resume().on('end', () => response.writeHead(202).end())
}

void main(process.argv[2])
