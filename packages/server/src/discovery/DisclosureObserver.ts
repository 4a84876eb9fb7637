import type { CoreTables, EventObserver, RecordedEvent } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { PartnerProtocolStore } from './PartnerProtocolStore'
import { isDisclosure, readDisclosed } from './readDisclosed'

/**
 * Remembers what a partner discloses about itself, asked or not, over its own connection; and that it refuses to: one that
 * does not know the question answers with a problem-report.
 */
@injectable()
export class DisclosureObserver implements EventObserver {
  public constructor(private readonly store: PartnerProtocolStore) {}

  public async onRecorded(trx: Transaction<CoreTables>, event: RecordedEvent): Promise<void> {
    const { tenantId, connectionId, threadId, createdAt: at } = event
    if (event.direction !== 'in' || connectionId === null || event.error) return
    if (event.type?.endsWith('/problem-report')) {
      const named = [threadId, event.parentThreadId].filter((id) => id !== null)
      await this.store.noteRefused(trx, tenantId, connectionId, named, at)
    }
    if (!isDisclosure(event.type)) return
    const disclosed = readDisclosed(event.message)
    await this.store.noteDisclosed(trx, { tenantId, connectionId, threadId, disclosed, at })
  }
}
