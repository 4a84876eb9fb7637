import type { ProofExchange, ProofFormatName } from './ProofExchange'
import type { AgentContext, ProofExchangeRecord, ProofProtocol } from '@credo-ts/core'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { ProofsApi, injectable } from '@credo-ts/core'

/** Names of Credo's formats, and ours. */
const FORMATS: Record<string, ProofFormatName> = {
  indy: 'indy',
  anoncreds: 'anoncreds',
  presentationExchange: 'jsonld',
}

interface AnonCredsPresentation {
  requested_proof?: {
    revealed_attrs?: Record<string, { raw: string }>
    revealed_attr_groups?: Record<string, { values: Record<string, { raw: string }> }>
    self_attested_attrs?: Record<string, string>
  }
}

interface JsonLdPresentation {
  presentation_submission?: { descriptor_map?: Array<{ id: string; path: string }> }
  verifiableCredential?: JsonObject | JsonObject[]
}

/** Shows Credo's record of a proof exchange, with what only its messages hold. */
@injectable()
export class ProofExchangeReader {
  public async read(context: AgentContext, record: ProofExchangeRecord): Promise<ProofExchange> {
    const api = context.dependencyManager.resolve<ProofsApi<ProofProtocol[]>>(ProofsApi)
    const data = (await api.getFormatData(record.id)) as Record<'proposal' | 'request' | 'presentation', JsonObject>
    const key = Object.keys(FORMATS).find((name) => (data.request ?? data.proposal)?.[name] !== undefined)
    const format = key ? FORMATS[key] : null
    const presentation = key ? data.presentation?.[key] : undefined
    return {
      id: record.id,
      state: record.state,
      role: record.role,
      protocolVersion: record.protocolVersion,
      format,
      isVerified: record.isVerified ?? null,
      connectionId: record.connectionId ?? null,
      threadId: record.threadId,
      request: key ? ((data.request?.[key] as JsonObject | undefined) ?? null) : null,
      // what did not verify says nothing about anybody
      revealed: presentation && record.isVerified ? revealedOf(format, presentation) : null,
      autoAccept: record.autoAcceptProof ?? null,
      error: record.errorMessage ?? null,
      createdAt: record.createdAt.getTime(),
      updatedAt: (record.updatedAt ?? record.createdAt).getTime(),
    }
  }
}

function revealedOf(format: ProofFormatName | null, presentation: JsonValue): Record<string, JsonValue> | null {
  if (presentation === null || typeof presentation !== 'object') return null
  return format === 'jsonld'
    ? subjectsOf(presentation as JsonLdPresentation)
    : valuesOf(presentation as AnonCredsPresentation)
}

function valuesOf({ requested_proof: proof }: AnonCredsPresentation): Record<string, JsonValue> {
  const groups = Object.entries(proof?.revealed_attr_groups ?? {}).map(([referent, { values }]) => {
    return [referent, Object.fromEntries(Object.entries(values).map(([name, { raw }]) => [name, raw]))]
  })
  const single = Object.entries(proof?.revealed_attrs ?? {}).map(([referent, { raw }]) => [referent, raw])
  return { ...(Object.fromEntries([...single, ...groups]) as object), ...proof?.self_attested_attrs }
}

function subjectsOf({ presentation_submission, verifiableCredential }: JsonLdPresentation): Record<string, JsonValue> {
  const credentials = Array.isArray(verifiableCredential) ? verifiableCredential : [verifiableCredential]
  const entries = (presentation_submission?.descriptor_map ?? []).map(({ id, path }) => {
    const position = Number(/\[(\d+)\]/.exec(path)?.[1] ?? 0)
    return [id, credentials[position]?.credentialSubject ?? null]
  })
  return Object.fromEntries(entries) as Record<string, JsonValue>
}
