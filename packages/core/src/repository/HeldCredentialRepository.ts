import type { AgentContext, StorageService, W3cCredentialRecord } from '@credo-ts/core'

import {
  EventEmitter,
  InjectionSymbols,
  JsonTransformer,
  W3cCredentialRepository,
  inject,
  injectable,
} from '@credo-ts/core'
import { createHash } from 'node:crypto'

import { RecordIndex } from './RecordIndex'
import { HELD_CREDENTIAL_KIND } from './recordKinds'

/**
 * Credo's held credentials, each content once, and with its row in {@link RecordIndex}. Credo stores a received credential before it notes that the exchange has
 * it; when a crash comes between the two, the handler runs again and stores the same credential again.
 */
@injectable()
export class HeldCredentialRepository extends W3cCredentialRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<W3cCredentialRecord>,
    eventEmitter: EventEmitter,
    private readonly index: RecordIndex
  ) {
    super(storageService, eventEmitter)
  }

  public override async save(agentContext: AgentContext, record: W3cCredentialRecord): Promise<void> {
    const contentHash = hashContent(record)
    record.setTags({ contentHash } as object)
    const known = await this.findSingleByQuery(agentContext, { contentHash } as object)
    if (!known) {
      await this.index.put({
        tenantId: agentContext.contextCorrelationId,
        kind: HELD_CREDENTIAL_KIND,
        recordId: record.id,
        createdAt: record.createdAt.getTime(),
      })
      return super.save(agentContext, record)
    }
    record.id = known.id
    record.createdAt = known.createdAt
    await this.update(agentContext, record)
  }

  public override async delete(agentContext: AgentContext, record: W3cCredentialRecord): Promise<void> {
    await super.delete(agentContext, record)
    await this.index.delete(agentContext.contextCorrelationId, HELD_CREDENTIAL_KIND, record.id)
  }
}

/** AnonCreds credentials get the time at which they are stored as their issuance date, and their attributes in any order. */
function hashContent(record: W3cCredentialRecord): string {
  const { issuanceDate, ...content } = JsonTransformer.toJSON({ credential: record.credential }).credential as Record<
    string,
    unknown
  >
  const isAnonCreds = JSON.stringify(content.proof ?? null).includes('anoncreds-2023')
  const hashed = sortMembers(isAnonCreds ? content : { issuanceDate, ...content })
  return createHash('sha256').update(JSON.stringify(hashed)).digest('base64url')
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers)
  if (value === null || typeof value !== 'object') return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, member]) => [key, sortMembers(member)]))
}
