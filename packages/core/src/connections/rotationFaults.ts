import type { ConnectionRecord, DidDocument, DidRotateMessage, InboundMessageContext } from '@credo-ts/core'

import { DidRotateProblemReportMessage, OutboundMessageContext } from '@credo-ts/core'

import { keysOfDocument } from '../repository'

/** Why a DID is not taken. @see RFC 0794, "Problem Report" */
export interface RotationFault {
  code: 'e.did.unresolvable' | 'e.did.method_unsupported' | 'e.did.doc_unsupported'
  en: string
}

/** A did:peer:1, and a DID without a method, need a document that a rotation does not bring. */
export function methodFault(did: string): RotationFault | null {
  if (did.startsWith('did:') && !did.startsWith('did:peer:1')) return null
  return { code: 'e.did.method_unsupported', en: 'A rotation needs a DID that can be resolved.' }
}

export function documentFault(document: DidDocument): RotationFault | null {
  if (document.didCommServices.length > 0 && keysOfDocument(document).length > 0) return null
  return { code: 'e.did.doc_unsupported', en: 'The document of the DID has no DIDComm service with an Ed25519 key.' }
}

/** The answer to a rotate that is not taken. */
export function reportRotation(
  { agentContext, message }: InboundMessageContext<DidRotateMessage>,
  connection: ConnectionRecord,
  { code, en }: RotationFault
): OutboundMessageContext {
  const report = new DidRotateProblemReportMessage({ description: { code, en } })
  // the RFC names the message as parent; others look at the thread
  report.setThread({ threadId: message.threadId, parentThreadId: message.id })
  return new OutboundMessageContext(report, { agentContext, connection })
}
