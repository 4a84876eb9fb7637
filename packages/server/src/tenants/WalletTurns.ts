import { injectable } from '@credo-ts/core'
import { GatewayDatabase, NamedLocks } from '@didcomm-gateway/core'

/**
 * Wallets in one SQLite file have one writer, and Askar waits for it only a while: whoever makes or deletes wallets takes
 * turns. On PostgreSQL nobody has to.
 */
@injectable()
export class WalletTurns {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly locks: NamedLocks
  ) {}

  /** Not reentrant. */
  public run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.kind === 'sqlite' ? this.locks.run('wallets', work) : work()
  }
}
