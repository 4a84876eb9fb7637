import type { Shape } from './Shape'

import { DID_DOCUMENT, HEADER, INVITATION, attachment } from './documentShapes'
import { free, list, object, text } from './Shape'
import {
  MAX_ATTRIBUTES,
  MAX_FEATURES,
  MAX_FEATURE_QUERIES,
  MAX_HANDLED_VALUES,
  MAX_MESSAGE_ATTACHMENTS,
  MAX_PRESENTED_VALUES,
  MAX_WORDS,
} from './limits'

/** What a message of one type may be. */
export interface MessageShape {
  /** of its text */
  maxBytes: number
  /** in all, those inside of its base64 included */
  maxValues: number
  /** characters of a text of which nothing else is known */
  longestText: number
  shape: Shape
}

const MAX_SMALL_BYTES = 100_000
/** Photos are in them: in a claim as base64, and that in an attachment as base64 again. */
const MAX_LARGE_BYTES = 4_000_000

const REPORT = small({
  description: object({ en: text('comment'), code: text('code') }),
  'fix-hint': object({ en: text('comment') }),
  'problem-code': text('code'),
  explain: text('comment'),
  'who-retries': text('word'),
  impact: text('word'),
  where: text('word'),
  noticed_time: text('time'),
  'tracking-uri': text('url'),
  'escalation-uri': text('url'),
})
const ACK = small({ status: text('word') })
const COMMENT = small({ comment: text('comment') })
/** It can be one text. */
const PRESENTATION = object({}, 'jwt')
const PREVIEW = object({
  '@type': text('type'),
  attributes: list(object({ name: text('label'), 'mime-type': text('mediaType') }), MAX_ATTRIBUTES),
})

/**
 * What each message for a handler may be, by `<protocol>/<major version>/<message name>`. A member that no row names is
 * free, within {@link NAMED_SHAPES} and the size of its message; a message without a row is like {@link UNKNOWN_SHAPE}.
 */
const MESSAGE_SHAPES: ReadonlyMap<string, MessageShape> = new Map([
  ...rows('didexchange/1', {
    request: small({
      label: text('label'),
      goal: text('goal'),
      goal_code: text('goalCode'),
      did: text('did'),
      'did_doc~attach': attachment(DID_DOCUMENT),
    }),
    response: small({
      did: text('did'),
      'did_doc~attach': attachment(DID_DOCUMENT),
      'did_rotate~attach': attachment(text('did')),
    }),
    complete: small({}),
    'problem-report': REPORT,
    problem_report: REPORT,
  }),
  ...rows('did-rotate/1', {
    rotate: small({ to_did: text('did') }),
    hangup: small({}),
    ack: ACK,
    'problem-report': REPORT,
  }),
  ...rows('out-of-band/1', {
    invitation: { ...small({}), shape: INVITATION },
    'handshake-reuse': small({}),
    'handshake-reuse-accepted': small({}),
    'problem-report': REPORT,
  }),
  ...rows('trust_ping/1', { ping: COMMENT, ping_response: COMMENT }),
  ...rows('discover-features/1', {
    query: small({ query: text('feature'), comment: text('comment') }),
    disclose: small({
      protocols: list(object({ pid: text('feature'), roles: list(text('word'), MAX_WORDS) }), MAX_FEATURES),
    }),
  }),
  ...rows('discover-features/2', {
    queries: small({
      queries: list(object({ 'feature-type': text('word'), match: text('feature') }), MAX_FEATURE_QUERIES),
    }),
    disclosures: small({
      disclosures: list(
        object({ 'feature-type': text('word'), id: text('feature'), roles: list(text('word'), MAX_WORDS) }),
        MAX_FEATURES
      ),
    }),
  }),
  ...rows('issue-credential/1', {
    'propose-credential': large({
      credential_proposal: PREVIEW,
      schema_issuer_did: text('did'),
      schema_id: text('uri'),
      schema_name: text('label'),
      schema_version: text('word'),
      cred_def_id: text('uri'),
      issuer_did: text('did'),
    }),
    'offer-credential': large({ credential_preview: PREVIEW, 'offers~attach': attachments(free) }),
    'request-credential': large({ 'requests~attach': attachments(free) }),
    'issue-credential': large({ 'credentials~attach': attachments(free) }),
    ack: ACK,
    'problem-report': REPORT,
  }),
  ...rows('issue-credential/2', {
    'propose-credential': large({ credential_preview: PREVIEW, 'filters~attach': attachments(free) }),
    'offer-credential': large({
      credential_preview: PREVIEW,
      replacement_id: text('id'),
      'offers~attach': attachments(free),
    }),
    'request-credential': large({ 'requests~attach': attachments(free) }),
    'issue-credential': large({ 'credentials~attach': attachments(free) }),
    ack: ACK,
    'problem-report': REPORT,
  }),
  ...rows('present-proof/1', {
    'propose-presentation': large({
      presentation_proposal: object({
        attributes: list(
          object({
            name: text('label'),
            cred_def_id: text('uri'),
            'mime-type': text('mediaType'),
            referent: text('id'),
          }),
          MAX_ATTRIBUTES
        ),
        predicates: list(
          object({ name: text('label'), cred_def_id: text('uri'), predicate: text('word') }),
          MAX_ATTRIBUTES
        ),
      }),
    }),
    'request-presentation': large({ 'request_presentations~attach': attachments(free) }),
    presentation: presented(free),
    ack: ACK,
    'problem-report': REPORT,
  }),
  ...rows('present-proof/2', {
    'propose-presentation': large({ 'proposals~attach': attachments(PRESENTATION) }),
    'request-presentation': large({ 'request_presentations~attach': attachments(free) }),
    presentation: presented(PRESENTATION),
    ack: ACK,
    'problem-report': REPORT,
  }),
])

/** A message of a protocol that an integrator hands to Credo as well. */
const UNKNOWN_SHAPE = small({})

/** @param key `<protocol>/<major version>/<message name>` */
export function messageShapeOf(key: string): MessageShape {
  return MESSAGE_SHAPES.get(key) ?? UNKNOWN_SHAPE
}

function rows(protocol: string, messages: Record<string, MessageShape>): Array<[string, MessageShape]> {
  return Object.entries(messages).map(([name, shape]) => [`${protocol}/${name}`, shape])
}

function small(members: Record<string, Shape>): MessageShape {
  const shape = object({ ...HEADER, ...members })
  return { maxBytes: MAX_SMALL_BYTES, maxValues: MAX_HANDLED_VALUES, longestText: 10_000, shape }
}

/** Of Issue Credential and Present Proof. */
function large(members: Record<string, Shape>): MessageShape {
  const common = {
    comment: text('comment'),
    goal: text('goal'),
    goal_code: text('goalCode'),
    formats: list(object({ attach_id: text('id'), format: text('feature') }), MAX_MESSAGE_ATTACHMENTS),
    '~attach': attachments(free),
  }
  const shape = object({ ...HEADER, ...common, ...members })
  return { maxBytes: MAX_LARGE_BYTES, maxValues: MAX_HANDLED_VALUES, longestText: Infinity, shape }
}

function presented(holding: Shape): MessageShape {
  return { ...large({ 'presentations~attach': attachments(holding) }), maxValues: MAX_PRESENTED_VALUES }
}

function attachments(holding: Shape): Shape {
  return list(attachment(holding), MAX_MESSAGE_ATTACHMENTS)
}
