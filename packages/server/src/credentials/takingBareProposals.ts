import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { Attachment, AttachmentData, JsonEncoder } from '@credo-ts/core'

import { attachmentJson } from './attachmentJson'

/** As ACA-Py names the form of a proposal where Credo names that of a request. */
const PROPOSAL_FORM = 'anoncreds/proof-proposal@v1.0'
const REQUEST_FORM = 'anoncreds/proof-request@v1.0'

type Step = (context: unknown, options: Record<string, unknown>) => Promise<unknown>

interface ProofFormat {
  supportsFormat: (form: string) => boolean
  processProposal: Step
  acceptProposal: Step
  shouldAutoRespondToProposal: Step
  shouldAutoRespondToRequest: Step
}

const STEPS = [
  'processProposal',
  'acceptProposal',
  'shouldAutoRespondToProposal',
  'shouldAutoRespondToRequest',
] as const
const PROPOSALS = ['attachment', 'proposalAttachment']

/**
 * A format of Credo for AnonCreds proofs, which asks of a proposal all that a request has: nonce, name and version. They are the
 * verifier's to choose; ACA-Py's proposals come without them, and here such ones are taken.
 * @see RFC 0454, "Propose Presentation"; RFC 0592, "hlindy/proof-req@v2.0"
 */
export function takingBareProposals<T extends object>(format: T): T {
  const own = format as unknown as ProofFormat
  for (const name of STEPS) {
    const step = own[name].bind(own)
    own[name] = async (context, options) => step(context, withWholeProposals(name, options))
  }
  const supports = own.supportsFormat.bind(own)
  own.supportsFormat = (form) => supports(form === PROPOSAL_FORM ? REQUEST_FORM : form)
  return format
}

function withWholeProposals(step: string, options: Record<string, unknown>): Record<string, unknown> {
  const names = PROPOSALS.filter((name) => options[name] instanceof Attachment)
  // only there `attachment` is a proposal
  const proposals = step === 'processProposal' ? names : names.filter((name) => name !== 'attachment')
  const whole = proposals.map((name) => [name, wholeProposal(options[name] as Attachment)])
  return { ...options, ...(Object.fromEntries(whole) as object) }
}

function wholeProposal(attachment: Attachment): Attachment {
  const proposal = attachmentJson<JsonValue>(attachment)
  if (!isObject(proposal)) return attachment
  const json: JsonObject = {
    ...{ name: 'proof-request', version: '1.0' },
    // another one is chosen for the request
    nonce: '0',
    ...{ requested_attributes: {}, requested_predicates: {} },
    ...withoutNulls(proposal),
  }
  for (const name of ['requested_attributes', 'requested_predicates']) {
    const asked = json[name]
    if (isObject(asked)) json[name] = mapped(asked, (one) => (isObject(one) ? withoutNulls(one) : one))
  }
  const data = new AttachmentData({ base64: JsonEncoder.toBase64(json) })
  return new Attachment({ id: attachment.id, mimeType: 'application/json', data })
}

/** ACA-Py takes `null` for absent; Credo does not. */
function withoutNulls(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))
}

function mapped(object: JsonObject, change: (value: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]))
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
