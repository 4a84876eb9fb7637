import type { AnonCredsRevocationRegistryDefinition } from '@credo-ts/anoncreds'
import type { AgentContext, Key } from '@credo-ts/core'
import type { IndyVdrPool } from '@credo-ts/indy-vdr/build/pool'
import type { IndyVdrRequest } from '@hyperledger/indy-vdr-shared'

import { CredoError } from '@credo-ts/core'
import {
  CredentialDefinitionRequest,
  GetCredentialDefinitionRequest,
  GetRevocationRegistryDefinitionRequest,
  GetSchemaRequest,
  IndyVdrError,
  RevocationRegistryDefinitionRequest,
  RevocationRegistryEntryRequest,
  SchemaRequest,
} from '@hyperledger/indy-vdr-shared'

import { LedgerRefusedError, LedgerUnreachableError } from './ledgerErrors'

/** Codes of libindy_vdr: the nodes answered, and did not take the request. */
const REQUEST_FAILED = 31

/** Who signs a transaction. */
export interface LedgerAuthor {
  context: AgentContext
  /** unqualified DID */
  did: string
  key: Key
}

export interface LedgerRevocationEntry {
  /** unqualified */
  registryId: string
  accumulator: string
  /** accumulator of the entry before; null for the first one */
  last: string | null
  revoked: number[]
}

/**
 * Transactions of AnonCreds objects on one Indy ledger, all ids unqualified. Unlike Credo's registry it tells a ledger
 * that does not answer from an object that is not there.
 * @throws {LedgerUnreachableError} {@link LedgerRefusedError}, from every call
 */
export class IndyLedgerClient {
  public constructor(private readonly pool: IndyVdrPool) {}

  /** @returns null when the ledger has none */
  public async findSchema(id: string): Promise<{ sequenceNumber: number; attrNames: string[] } | null> {
    const { result } = await this.submit(new GetSchemaRequest({ schemaId: id }))
    if (!result.seqNo || !('attr_names' in result.data)) return null
    return { sequenceNumber: result.seqNo, attrNames: result.data.attr_names }
  }

  /** @returns its value: the public keys */
  public async findCredentialDefinition(id: string): Promise<object | null> {
    const { result } = await this.submit(new GetCredentialDefinitionRequest({ credentialDefinitionId: id }))
    return result.data
  }

  /** @returns hash of its tails file */
  public async findTailsHash(registryId: string): Promise<string | null> {
    const { result } = await this.submit(
      new GetRevocationRegistryDefinitionRequest({ revocationRegistryId: registryId })
    )
    return result.data?.value.tailsHash ?? null
  }

  public writeSchema(
    author: LedgerAuthor,
    schema: { id: string; name: string; version: string; attrNames: string[] }
  ): Promise<void> {
    return this.write(author, new SchemaRequest({ submitterDid: author.did, schema: { ...schema, ver: '1.0' } }))
  }

  public writeCredentialDefinition(
    author: LedgerAuthor,
    definition: { id: string; sequenceNumber: number; tag: string; value: object }
  ): Promise<void> {
    const { id, sequenceNumber, tag } = definition
    const value = definition.value as { primary: Record<string, unknown>; revocation?: unknown }
    const credentialDefinition = { ver: '1.0', id, schemaId: String(sequenceNumber), type: 'CL', tag, value } as const
    return this.write(author, new CredentialDefinitionRequest({ submitterDid: author.did, credentialDefinition }))
  }

  public writeRevocationRegistry(
    author: LedgerAuthor,
    registry: { id: string; credDefId: string; tag: string; value: AnonCredsRevocationRegistryDefinition['value'] }
  ): Promise<void> {
    const { id, credDefId, tag } = registry
    const value = { issuanceType: 'ISSUANCE_BY_DEFAULT', ...registry.value } as const
    const revocationRegistryDefinitionV1 = { ver: '1.0', id, credDefId, tag, revocDefType: 'CL_ACCUM', value } as const
    const options = { submitterDid: author.did, revocationRegistryDefinitionV1 }
    return this.write(author, new RevocationRegistryDefinitionRequest(options))
  }

  public writeRevocationEntry(author: LedgerAuthor, entry: LedgerRevocationEntry): Promise<void> {
    const { registryId, accumulator, last, revoked } = entry
    const value = { accum: accumulator, issued: [], revoked, ...(last === null ? {} : { prevAccum: last }) }
    const request = new RevocationRegistryEntryRequest({
      submitterDid: author.did,
      revocationRegistryDefinitionId: registryId,
      revocationRegistryDefinitionType: 'CL_ACCUM',
      revocationRegistryEntry: { ver: '1.0', value },
    })
    return this.write(author, request)
  }

  private async write({ context, key }: LedgerAuthor, request: IndyVdrRequest): Promise<void> {
    try {
      await this.translated(async () =>
        this.pool.submitRequest(await this.pool.prepareWriteRequest(context, request, key))
      )
    } catch (error) {
      // the agreement that was accepted may have been replaced meanwhile: the next write reads it again
      this.pool.authorAgreement = undefined
      throw error
    }
  }

  private submit<Request extends IndyVdrRequest>(request: Request) {
    return this.translated(() => this.pool.submitRequest(request))
  }

  private async translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw this.translate(error)
    }
  }

  private translate(cause: unknown): Error {
    const name = `The Indy ledger "${this.pool.indyNamespace}"`
    const { authorAgreement } = this.pool
    if (cause instanceof IndyVdrError) {
      return cause.code === REQUEST_FAILED
        ? new LedgerRefusedError(`${name} does not take this: ${cause.message}`, { cause })
        : new LedgerUnreachableError(`${name} does not answer: ${cause.message}. Try again later.`, { cause })
    }
    if (!(cause instanceof CredoError) || !authorAgreement) return cause as Error
    // Credo found that what the settings accept is not what the ledger asks for
    const mechanisms = Object.keys(authorAgreement.acceptanceMechanisms.aml).join(', ')
    return new LedgerRefusedError(
      `${name} takes nothing without its transaction author agreement, version ${authorAgreement.version}, accepted by one of: ${mechanisms}. The operator accepts it with "transactionAuthorAgreement" in the file of GATEWAY_INDY_LEDGERS.`,
      { cause }
    )
  }
}
