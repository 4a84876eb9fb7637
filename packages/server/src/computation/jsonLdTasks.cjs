'use strict'

const { withinLimits } = require('./canonicalisation.cjs')
const { requireOfCredo } = require('./credoLibraries.cjs')
const { withDocuments } = require('./givenDocuments.cjs')
const { AbsentKey, suiteOf } = require('./linkedDataKeys.cjs')

const jsonld = requireOfCredo('@digitalcredentials/jsonld')
const vc = requireOfCredo('@digitalcredentials/vc')
const {
  purposes: { AuthenticationProofPurpose },
} = requireOfCredo('@digitalcredentials/jsonld-signatures')

/** Full URIs of the types of a credential. */
function expandedTypes({ credential }, texts) {
  return withDocuments(credential, texts, async (documentLoader) => {
    const [node] = await jsonld.expand(credential, { documentLoader })
    return [node?.['@type'] ?? []].flat()
  })
}

/** What each type of each credential means, by its name; null for a credential that cannot be expanded. */
function typeNames({ credentials }, texts) {
  return withDocuments(credentials, texts, (documentLoader) =>
    Promise.all(credentials.map((credential) => expandNames(credential, documentLoader).catch(() => null)))
  )
}

async function expandNames(credential, documentLoader) {
  const names = [credential.type].flat().filter((name) => typeof name === 'string')
  const entries = []
  for (const type of names) {
    const [node] = await jsonld.expand({ '@context': credential['@context'], type }, { documentLoader })
    const uri = node?.['@type']?.[0]
    if (uri !== undefined) entries.push([type, uri])
  }
  return Object.fromEntries(entries)
}

/** The credential with a proof that lacks its signature, and what is to be signed, base64. */
function prepareCredential({ credential, ...signing }, texts) {
  return prepare(credential, signing, texts, (options) => vc.issue({ credential, ...options }))
}

/** The same for a presentation, which is signed for one verifier's challenge. */
function preparePresentation({ presentation, challenge, domain, ...signing }, texts) {
  const purpose = new AuthenticationProofPurpose({ challenge, domain })
  return prepare(presentation, signing, texts, (options) =>
    vc.signPresentation({ presentation, purpose, challenge, domain, ...options })
  )
}

function prepare(document, { proofType, verificationMethod, created }, texts, sign) {
  return withDocuments(document, texts, (documentLoader) =>
    withinLimits(async () => {
      const key = new AbsentKey(verificationMethod)
      const suite = suiteOf(proofType, { key, proof: { verificationMethod }, date: created })
      const signed = await sign({ suite, documentLoader })
      return { document: signed, data: key.data.toString('base64') }
    })
  )
}

/** Whether the proofs of a credential hold. */
function verifyCredential({ credential, verifyStatus }, texts) {
  return withDocuments(credential, texts, (documentLoader) =>
    withinLimits(async () => {
      const checkStatus = () => {
        if (verifyStatus && 'credentialStatus' in credential) throw new Error('Credential status is not supported.')
        return { verified: true }
      }
      return toVerdict(
        await vc.verifyCredential({ credential, suite: suitesOf(credential), documentLoader, checkStatus })
      )
    })
  )
}

/** Whether the proofs of a presentation, which is for this challenge, and of all its credentials hold. */
function verifyPresentation({ presentation, challenge, domain }, texts) {
  return withDocuments(presentation, texts, (documentLoader) =>
    withinLimits(async () => {
      const credentials = [presentation.verifiableCredential ?? []].flat()
      const suite = [presentation, ...credentials].flatMap(suitesOf)
      return toVerdict(await vc.verify({ presentation, suite, challenge, domain, documentLoader }))
    })
  )
}

function suitesOf({ proof }) {
  return [proof ?? []]
    .flat()
    .map(({ type, verificationMethod, created }) => suiteOf(type, { proof: { verificationMethod }, date: created }))
}

function toVerdict({ verified, error, credentialResults = [] }) {
  if (verified) return { isValid: true, reason: null }
  const errors = [error, ...credentialResults.map((result) => result.error)].flat().filter(Boolean)
  const reasons = errors.flatMap((one) => (Array.isArray(one.errors) ? one.errors : [one])).map((one) => one.message)
  return { isValid: false, reason: reasons.join('; ').slice(0, 1000) || 'It does not verify.' }
}

module.exports = {
  expandedTypes,
  typeNames,
  prepareCredential,
  preparePresentation,
  verifyCredential,
  verifyPresentation,
}
