import { CredentialRole, CredentialState, ProofRole, ProofState, parseMessageType } from '@credo-ts/core'

export type ExchangeKind = 'credential' | 'proof'

/** What receiving one kind of message does to an exchange. */
export interface ExchangeStep {
  kind: ExchangeKind
  /** name of the message that is received */
  receives: string
  role: CredentialRole | ProofRole
  /** method of Credo's protocol class that takes the message in */
  method: string
  /** state of the exchange that the message is for, where it exists already */
  before: string
  /** state when the message is taken in */
  after: string
  /** state when it is answered, and the name of the answer; null: nothing is answered */
  answered: string | null
  sends: string | null
}

const [ISSUER, HOLDER] = [CredentialRole.Issuer, CredentialRole.Holder]
const [VERIFIER, PROVER] = [ProofRole.Verifier, ProofRole.Prover]

/** @see RFC 0036, RFC 0453 "States" */
const CREDENTIAL_STEPS: ExchangeStep[] = [
  {
    kind: 'credential',
    receives: 'propose-credential',
    role: ISSUER,
    method: 'processProposal',
    before: CredentialState.OfferSent,
    after: CredentialState.ProposalReceived,
    answered: CredentialState.OfferSent,
    sends: 'offer-credential',
  },
  {
    kind: 'credential',
    receives: 'offer-credential',
    role: HOLDER,
    method: 'processOffer',
    before: CredentialState.ProposalSent,
    after: CredentialState.OfferReceived,
    answered: CredentialState.RequestSent,
    sends: 'request-credential',
  },
  {
    kind: 'credential',
    receives: 'request-credential',
    role: ISSUER,
    method: 'processRequest',
    before: CredentialState.OfferSent,
    after: CredentialState.RequestReceived,
    answered: CredentialState.CredentialIssued,
    sends: 'issue-credential',
  },
  {
    kind: 'credential',
    receives: 'issue-credential',
    role: HOLDER,
    method: 'processCredential',
    before: CredentialState.RequestSent,
    after: CredentialState.CredentialReceived,
    answered: CredentialState.Done,
    sends: 'ack',
  },
  {
    kind: 'credential',
    receives: 'ack',
    role: ISSUER,
    method: 'processAck',
    before: CredentialState.CredentialIssued,
    after: CredentialState.Done,
    answered: null,
    sends: null,
  },
]

/** @see RFC 0037, RFC 0454 "States" */
const PROOF_STEPS: ExchangeStep[] = [
  {
    kind: 'proof',
    receives: 'propose-presentation',
    role: VERIFIER,
    method: 'processProposal',
    before: ProofState.RequestSent,
    after: ProofState.ProposalReceived,
    answered: ProofState.RequestSent,
    sends: 'request-presentation',
  },
  {
    kind: 'proof',
    receives: 'request-presentation',
    role: PROVER,
    method: 'processRequest',
    before: ProofState.ProposalSent,
    after: ProofState.RequestReceived,
    answered: ProofState.PresentationSent,
    sends: 'presentation',
  },
  {
    kind: 'proof',
    receives: 'presentation',
    role: VERIFIER,
    method: 'processPresentation',
    before: ProofState.RequestSent,
    after: ProofState.PresentationReceived,
    answered: ProofState.Done,
    sends: 'ack',
  },
  {
    kind: 'proof',
    receives: 'ack',
    role: PROVER,
    method: 'processAck',
    before: ProofState.PresentationSent,
    after: ProofState.Done,
    answered: null,
    sends: null,
  },
]

/** The exchange that messages of a type belong to, or null. */
export function findExchangeKind(type: string | null): ExchangeKind | null {
  const name = parse(type)?.protocolName
  if (name === 'issue-credential') return 'credential'
  return name === 'present-proof' ? 'proof' : null
}

/** What receiving a message of this type does; null where it belongs to no exchange, or only ends one. */
export function findStep(type: string): ExchangeStep | null {
  const kind = findExchangeKind(type)
  if (kind === null) return null
  return stepsOf(kind).find(({ receives }) => receives === parse(type)?.messageName) ?? null
}

export function stepsOf(kind: ExchangeKind): ExchangeStep[] {
  return kind === 'credential' ? CREDENTIAL_STEPS : PROOF_STEPS
}

export function messageNameOf(type: string | null): string | null {
  return parse(type)?.messageName ?? null
}

function parse(type: string | null) {
  try {
    return type === null ? null : parseMessageType(type)
  } catch {
    return null
  }
}
