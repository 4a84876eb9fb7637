'use strict'

const { requireOfCredo } = require('./credoLibraries.cjs')

const { DEFAULT_CONTEXTS } = requireOfCredo('./modules/vc/data-integrity/libraries/contexts')
const { context: ED25519_2020 } = requireOfCredo('./modules/vc/data-integrity/signature-suites/ed25519/context2020')

/** Contexts that come with Credo, by address. */
const BUNDLED = { ...DEFAULT_CONTEXTS, 'https://w3id.org/security/suites/ed25519-2020/v1': ED25519_2020 }
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i

/**
 * Contexts, DID documents and verification methods, as far as a task was given them. It never waits for one: what it lacks
 * it names, and begins anew when it has that.
 * @param documents by URL: JSON text, or null for one that cannot be had
 */
class GivenDocuments {
  constructor(documents) {
    this.documents = documents
    this.missing = new Set()
    this.load = (url) => this.find(url)
  }

  async find(url) {
    const [address] = url.split('#')
    const bundled = [url, address].find((name) => Object.hasOwn(BUNDLED, name))
    if (bundled !== undefined) return { contextUrl: null, documentUrl: url, document: BUNDLED[bundled] }
    // a copy each time: suites change what they load
    const text = this.textOf(url)
    if (typeof text === 'string') return { contextUrl: null, documentUrl: url, document: JSON.parse(text) }
    if (text === undefined) this.missing.add(url)
    throw new Error(`${url} cannot be had.`)
  }

  /** Adds what a document names and is missing, so that it is known before anything dear is done. */
  expect(document) {
    for (const url of [...namedBy(document)]) {
      const [address] = url.split('#')
      const isBundled = Object.hasOwn(BUNDLED, url) || Object.hasOwn(BUNDLED, address)
      if (!isBundled && this.textOf(url) === undefined) this.missing.add(url)
    }
  }

  /** The answer of a task that lacks something; undefined when it does not. */
  answerMissing() {
    return this.missing.size > 0 ? { missing: [...this.missing] } : undefined
  }

  textOf(url) {
    return Object.hasOwn(this.documents, url) ? this.documents[url] : undefined
  }
}

/** Addresses of contexts at any depth, and of the verification methods of proofs and their controllers. */
function namedBy(document, urls = new Set()) {
  if (Array.isArray(document)) {
    for (const item of document) namedBy(item, urls)
  } else if (document !== null && typeof document === 'object') {
    for (const [name, value] of Object.entries(document)) {
      if (name === '@context' || name === '@import') addUrls(value, urls)
      if (name === 'verificationMethod' && typeof value === 'string') addUrls([value, value.split('#')[0]], urls)
      namedBy(value, urls)
    }
  }
  return urls
}

function addUrls(value, urls) {
  for (const one of [value].flat()) if (typeof one === 'string' && ABSOLUTE.test(one)) urls.add(one)
}

/**
 * Runs a task when it has what its document names; ends it without a result when it lacks something after all.
 * @param texts by URL, see {@link GivenDocuments}
 */
async function withDocuments(document, texts, work) {
  const documents = new GivenDocuments(texts)
  documents.expect(document)
  for (const text of Object.values(texts)) if (text !== null) documents.expect(JSON.parse(text))
  const early = documents.answerMissing()
  if (early) return early
  try {
    const result = await work(documents.load)
    return documents.answerMissing() ?? { result }
  } catch (error) {
    const late = documents.answerMissing()
    if (late) return late
    throw error
  }
}

module.exports = { withDocuments }
