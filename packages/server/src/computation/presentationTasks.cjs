'use strict'

const { createHash } = require('node:crypto')
const { requireOfCredo } = require('./credoLibraries.cjs')
const { PEX, compilePattern, forgetFilters } = require('./presentationLibraries.cjs')
const { requirementsOf } = require('./submissionRequirements.cjs')

/** what proves single attributes of a credential, as Credo has it */
const LIMIT_DISCLOSURE_SUITES = ['BbsBlsSignatureProof2020', 'DataIntegrityProof.anoncreds-2023']
const ERROR = 'error'
const SUBMISSION_CONTEXT = 'https://identity.foundation/presentation-exchange/submission/v1'
const { DEFAULT_CONTEXTS } = requireOfCredo('./modules/vc/data-integrity/libraries/contexts')

function hasher(data, algorithm) {
  return new Uint8Array(createHash(algorithm.replace('-', '')).update(data).digest())
}

/** What is wrong with a presentation definition; none when it can be used. */
function faults({ definition }) {
  for (const pattern of patternsIn(definition)) compilePattern(pattern)
  return { result: messagesOf(PEX.validateDefinition(definition)) }
}

/** Which of the given credentials fit which input descriptors, by their index. */
function select({ definition, credentials }) {
  const selected = new PEX({ hasher }).selectFrom(definition, credentials)
  return { result: requirementsOf(definition, selected) }
}

/** A presentation of the given credentials, not yet signed, and what it says of them. */
async function build({ definition, credentials, options }) {
  let unsigned
  const keep = (made) => (unsigned = made)
  const { presentationSubmission, presentationSubmissionLocation } = await new PEX({
    hasher,
  }).verifiablePresentationFrom(definition, credentials, keep, options)
  const presentation = withSubmissionContextInline(unsigned.presentation)
  return { result: { presentation, presentationSubmission, presentationSubmissionLocation } }
}

/**
 * The same terms, in the presentation itself: not every verifier has the context at hand (ACA-Py before 1.0), and one without a
 * network could not check the signature.
 */
function withSubmissionContextInline(presentation) {
  const contexts = [presentation['@context']].flat()
  const inline = DEFAULT_CONTEXTS[SUBMISSION_CONTEXT]['@context']
  return { ...presentation, '@context': contexts.map((one) => (one === SUBMISSION_CONTEXT ? inline : one)) }
}

/** What is wrong with a presentation as an answer to a definition; none when it fits. */
function mismatches({ definition, presentation }) {
  const wrong = messagesOf(PEX.validateDefinition(definition))
  wrong.push(...messagesOf(PEX.validateSubmission(presentation.presentation_submission)))
  if (wrong.length > 0) return { result: wrong }
  const { errors } = new PEX({ hasher }).evaluatePresentation(definition, presentation, {
    limitDisclosureSignatureSuites: LIMIT_DISCLOSURE_SUITES,
  })
  return { result: messagesOf(errors ?? []) }
}

function messagesOf(checked) {
  return [checked]
    .flat()
    .filter(({ status }) => status === ERROR)
    .map(({ message }) => String(message ?? 'invalid'))
}

function patternsIn(value, patterns = []) {
  if (Array.isArray(value)) {
    for (const item of value) patternsIn(item, patterns)
  } else if (value !== null && typeof value === 'object') {
    for (const [name, child] of Object.entries(value)) {
      if (name === 'pattern' && typeof child === 'string') patterns.push(child)
      if (name === 'patternProperties' && child !== null && typeof child === 'object')
        patterns.push(...Object.keys(child))
      patternsIn(child, patterns)
    }
  }
  return patterns
}

/** A thread serves all tenants. */
function forgetting(task) {
  return async (input) => {
    try {
      return await task(input)
    } finally {
      forgetFilters()
    }
  }
}

module.exports = {
  faults: forgetting(faults),
  select: forgetting(select),
  build: forgetting(build),
  mismatches: forgetting(mismatches),
}
