'use strict'

const { LimitError } = require('./limits.cjs')
const { requireOf } = require('./credoLibraries.cjs')

/** Most RDF statements of a document. */
const MAX_STATEMENTS = 20_000
/**
 * Steps in which blank nodes that look the same are told apart: a visit of a node, or a permutation of its neighbours. A
 * document without such nodes takes none, a list of n equal nodes n; ten that point at each other take more than a lifetime.
 */
const MAX_STEPS = 20_000

const required = requireOf('@digitalcredentials/rdf-canonize', requireOf('@digitalcredentials/jsonld'))
const Canonicalisation = required('./lib/URDNA2015')
const Permuter = required('./lib/Permuter')

let left = MAX_STEPS
let exceeded = null

limit(Canonicalisation.prototype, 'main', (statements) => {
  if (statements.length > MAX_STATEMENTS) exceed(`The document makes more than ${MAX_STATEMENTS} statements.`)
})
limit(Canonicalisation.prototype, 'hashNDegreeQuads', step)
limit(Permuter.prototype, 'next', step)

function limit(prototype, name, check) {
  const original = prototype[name]
  if (typeof original !== 'function') throw new Error(`rdf-canonize has no ${name} that could be limited.`)
  prototype[name] = function (...args) {
    check(...args)
    return original.apply(this, args)
  }
}

function step() {
  if (left-- <= 0) exceed('The document has too many blank nodes that cannot be told apart: give its objects an "id".')
}

function exceed(reason) {
  exceeded = reason
  throw new LimitError(reason)
}

/** Runs one task within the limits. What the libraries make of the error between does not matter. */
async function withinLimits(work) {
  left = MAX_STEPS
  exceeded = null
  try {
    const result = await work()
    if (exceeded === null) return result
  } catch (error) {
    if (exceeded === null) throw error
  }
  throw new LimitError(exceeded)
}

module.exports = { withinLimits }
