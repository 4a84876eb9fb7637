import { AskarModule } from '@credo-ts/askar'
import { Agent, KeyDerivationMethod, KeyType } from '@credo-ts/core'
import { agentDependencies } from '@credo-ts/node'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'
import { randomUUID } from 'node:crypto'

const WALLET_KEY = 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa'

/** Packs messages as a partner does, before anything is measured. */
export class Sender {
  private constructor(
    private readonly agent: Agent,
    /** the sender's, base58 */
    public readonly key: string
  ) {}

  public static async start(): Promise<Sender> {
    const agent = new Agent({
      config: {
        label: 'sender',
        walletConfig: {
          id: randomUUID(),
          key: WALLET_KEY,
          keyDerivationMethod: KeyDerivationMethod.Raw,
          storage: { type: 'sqlite', config: { inMemory: true } },
        },
      },
      dependencies: agentDependencies,
      modules: { askar: new AskarModule({ ariesAskar }) },
    })
    await agent.initialize()
    const { publicKeyBase58 } = await agent.wallet.createKey({ keyType: KeyType.Ed25519 })
    return new Sender(agent, publicKeyBase58)
  }

  /** An Authcrypt envelope around a message of an unknown type with a content of 500 bytes. */
  public async pack(recipientKey: string): Promise<string> {
    const message = {
      '@type': 'https://example.org/bench/1.0/message',
      '@id': randomUUID(),
      content: 'x'.repeat(500),
    }
    return JSON.stringify(await this.agent.context.wallet.pack(message, [recipientKey], this.key))
  }

  public async stop(): Promise<void> {
    await this.agent.shutdown()
  }
}
