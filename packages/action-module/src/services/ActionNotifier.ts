import type { ActionStateChangedEvent } from '../ActionEvents'
import type { Logger } from '@credo-ts/core'

import { EventEmitter, InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { TenantContexts } from '@didcomm-gateway/core'

import { ActionEventTypes } from '../ActionEvents'
import { ActionRepository, typeStatusOf } from '../repository'

/**
 * Emits {@link ActionStateChangedEvent} for actions that changed, once their change is committed. What is remembered
 * here is only which ones to look at; how they stand is read from the database.
 */
@injectable()
export class ActionNotifier {
  private readonly changes = new Map<string, Set<string>>()

  public constructor(
    private readonly repository: ActionRepository,
    private readonly contexts: TenantContexts,
    private readonly eventEmitter: EventEmitter,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {}

  /** An action changes in a transaction that may still be rolled back. */
  public changed(tenantId: string, actionUuid: string): void {
    const changed = this.changes.get(tenantId) ?? new Set()
    this.changes.set(tenantId, changed.add(actionUuid))
  }

  public committed(tenantId: string): void {
    const changed = this.changes.get(tenantId)
    if (!changed) return
    this.changes.delete(tenantId)
    this.emit(tenantId, [...changed]).catch((error: unknown) =>
      this.logger.debug('action events were not emitted', { tenantId, error: String(error) })
    )
  }

  private async emit(tenantId: string, uuids: string[]): Promise<void> {
    const rows = await this.repository.findAll(tenantId, uuids)
    await this.contexts.run(tenantId, async (context) => {
      for (const row of rows) {
        const { id, status, connection_id: connectionId } = row
        this.eventEmitter.emit<ActionStateChangedEvent>(context, {
          type: ActionEventTypes.ActionStateChanged,
          payload: { actionUuid: id, status, typeStatus: typeStatusOf(row), connectionId },
        })
      }
    })
  }
}
