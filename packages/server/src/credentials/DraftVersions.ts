import type { CredentialDraft, ProtocolVersion } from './CredentialExchange'
import type { ProofDraft } from './ProofExchange'
import type { AskedProtocol } from '../discovery'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import { isIndyDid } from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'

import { PartnerProtocols } from '../discovery'
import { Registries, RegistryStore } from '../registry'

import { DefinitionStore } from './DefinitionStore'
import { restrictedIdsOf } from './restrictedIdsOf'

/** Formats that 1.0 does not have. */
const ONLY_IN_V2: Array<string | undefined> = ['anoncreds', 'jsonld']

/**
 * Chooses the protocol version of a draft that names none: 2.0 where only that can carry it, else the newest that the partner discloses, else
 * 1.0. Where nothing is said of the format either, 2.0 gets the one that most agents take for what it is about.
 */
@injectable()
export class DraftVersions {
  public constructor(
    private readonly protocols: PartnerProtocols,
    private readonly registries: Registries,
    private readonly store: RegistryStore,
    private readonly definitions: DefinitionStore
  ) {}

  /** @returns the draft with a protocol version, and a format where the version was chosen here */
  public async ofCredential(
    context: AgentContext,
    connection: ConnectionRecord | null,
    draft: CredentialDraft
  ): Promise<CredentialDraft> {
    if (draft.protocolVersion !== undefined) return draft
    if (ONLY_IN_V2.includes(draft.format) || draft.credential) return { ...draft, protocolVersion: 'v2' }
    const { credentialDefinitionId: id } = draft
    // what is missing is said by whoever reads the draft
    if (id === undefined) return { ...draft, protocolVersion: 'v1' }
    if (hasNoUnqualifiedForm(id) || (await this.isRevocable(context, id))) {
      return { ...draft, protocolVersion: 'v2', format: draft.format ?? 'anoncreds' }
    }
    const protocolVersion = await this.newest(context, connection, 'issue-credential')
    if (protocolVersion === 'v1' || draft.format) return { ...draft, protocolVersion }
    return { ...draft, protocolVersion, format: await this.formatFor([id]) }
  }

  /** @returns the draft with a protocol version, and a format where the version was chosen here */
  public async ofProof(
    context: AgentContext,
    connection: ConnectionRecord | null,
    draft: ProofDraft
  ): Promise<ProofDraft> {
    if (draft.protocolVersion !== undefined) return draft
    if (ONLY_IN_V2.includes(draft.format) || draft.presentationDefinition) return { ...draft, protocolVersion: 'v2' }
    if (!draft.proofRequest) return { ...draft, protocolVersion: 'v1' }
    const { requested_attributes = {}, requested_predicates = {} } = draft.proofRequest
    const ids = restrictedIdsOf([...Object.values(requested_attributes), ...Object.values(requested_predicates)])
    if (ids.some(hasNoUnqualifiedForm)) return { ...draft, protocolVersion: 'v2', format: draft.format ?? 'anoncreds' }
    const protocolVersion = await this.newest(context, connection, 'present-proof')
    if (protocolVersion === 'v1' || draft.format) return { ...draft, protocolVersion }
    return { ...draft, protocolVersion, format: await this.formatFor(ids) }
  }

  private async newest(
    context: AgentContext,
    connection: ConnectionRecord | null,
    protocol: AskedProtocol
  ): Promise<ProtocolVersion> {
    // who will take the invitation that it is attached to, nobody knows
    if (!connection) return 'v1'
    return (await this.protocols.newestOf(context, connection, protocol)) === 2 ? 'v2' : 'v1'
  }

  /** Agents that know AnonCreds of ledgers only take them under unqualified ids; whoever resolves other ones takes qualified ids. */
  private async formatFor(ids: string[]): Promise<'indy' | 'anoncreds'> {
    for (const id of ids) if (await this.isOfLedger(id)) return 'indy'
    return 'anoncreds'
  }

  private async isOfLedger(id: string): Promise<boolean> {
    const known = await this.store.findObject(id)
    if (known) return known.registry.startsWith('indy:')
    if (!id.startsWith('did:')) return true
    return this.registries.ofId(id).name.startsWith('indy:')
  }

  private async isRevocable(context: AgentContext, id: string): Promise<boolean> {
    const definitionId = (await this.store.findObject(id))?.object_id ?? id
    const own = await this.definitions.findByObject(context.contextCorrelationId, definitionId)
    return own?.support_revocation === 1
  }
}

/** Ids of 1.0 and the format `indy` are unqualified ones. */
function hasNoUnqualifiedForm(id: string): boolean {
  return id.startsWith('did:') && !isIndyDid(id)
}
