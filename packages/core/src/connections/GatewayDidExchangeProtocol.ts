import type {
  AgentContext,
  ConnectionRecord,
  InboundMessageContext,
  Logger,
  OutOfBandRecord,
  Routing,
} from '@credo-ts/core'

import {
  ConnectionService,
  DidExchangeProtocol,
  DidExchangeResponseMessage,
  DidRepository,
  DidsApi,
  InjectionSymbols,
  JwsService,
  inject,
  injectable,
} from '@credo-ts/core'

import { signAttachment } from './signAttachment'

/** What is private in Credo's class and differs here. */
interface Internals {
  createSignedAttachment: (
    agentContext: AgentContext,
    data: string | Record<string, unknown>,
    verkeys: string[]
  ) => ReturnType<typeof signAttachment>
}

/**
 * Credo's DID Exchange with what ACA-Py (1.4) needs of a response: the invitation as `~thread.pthid`, or it cannot
 * write its `complete`, and the key where it looks for it ({@link signAttachment}). Also keeps the keys of a partner that
 * answers with a public DID, so that its messages find the connection; Credo keeps only those of did:peer.
 */
@injectable()
export class GatewayDidExchangeProtocol extends DidExchangeProtocol {
  public constructor(
    connectionService: ConnectionService,
    private readonly receivedDids: DidRepository,
    jwsService: JwsService,
    @inject(InjectionSymbols.Logger) logger: Logger
  ) {
    super(connectionService, receivedDids, jwsService, logger)
    // TypeScript lets no subclass declare a method that is private above; an own property takes its place at run time
    const internals = this as unknown as Internals
    internals.createSignedAttachment = (agentContext, data, verkeys) =>
      signAttachment(agentContext, jwsService, data, verkeys)
  }

  public override async createResponse(
    agentContext: AgentContext,
    connectionRecord: ConnectionRecord,
    outOfBandRecord: OutOfBandRecord,
    routing?: Routing
  ): Promise<DidExchangeResponseMessage> {
    const message = await super.createResponse(agentContext, connectionRecord, outOfBandRecord, routing)
    message.setThread({ threadId: message.threadId, parentThreadId: outOfBandRecord.outOfBandInvitation.id })
    return message
  }

  public override async processResponse(
    messageContext: InboundMessageContext<DidExchangeResponseMessage>,
    outOfBandRecord: OutOfBandRecord
  ): Promise<ConnectionRecord> {
    const connection = await super.processResponse(messageContext, outOfBandRecord)
    const { agentContext, message } = messageContext
    if (!message.did.startsWith('did:peer:')) {
      const document = await agentContext.dependencyManager.resolve(DidsApi).resolveDidDocument(message.did)
      await this.receivedDids.storeReceivedDid(agentContext, {
        did: message.did,
        tags: { recipientKeyFingerprints: document.recipientKeys.map((key) => key.fingerprint) },
      })
    }
    return connection
  }
}
