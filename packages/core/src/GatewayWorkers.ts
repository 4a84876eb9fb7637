import { injectable } from '@credo-ts/core'

import { EnvelopeOpener } from './envelope'
import { EnvelopeReceiver, InboundProcessor } from './inbound'
import { OutboxWorker } from './outbox'
import { PartnerTransport } from './outbox/PartnerTransport'
import { TenantContexts } from './tenancy'

/** Core's workers as one: Credo's modules have no shutdown hook, so whoever starts them stops them. */
@injectable()
export class GatewayWorkers {
  public constructor(
    private readonly inbound: InboundProcessor,
    private readonly outbox: OutboxWorker,
    private readonly receiver: EnvelopeReceiver,
    private readonly transport: PartnerTransport,
    private readonly opener: EnvelopeOpener,
    private readonly contexts: TenantContexts
  ) {}

  /** Call it after `agent.initialize()`. */
  public async start(): Promise<void> {
    await this.outbox.start((envelope) => this.receiver.receive(envelope))
    await this.inbound.start()
  }

  /** Finishes what runs. Call it before `agent.shutdown()`, after the doors are closed. */
  public async stop(): Promise<void> {
    await this.inbound.stop()
    await this.outbox.stop()
    await this.transport.close()
    this.opener.close()
    await this.contexts.close()
  }
}
