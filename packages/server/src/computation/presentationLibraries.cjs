'use strict'

const { RE2JS } = require('re2js')
const { requireOf, requireOfCredo } = require('./credoLibraries.cjs')

/** Longest pattern, characters, and largest compiled one, instructions: time to search is at worst text length × size. */
const MAX_PATTERN_LENGTH = 512
const MAX_PROGRAM_SIZE = 1000
/** `\k<name>`, which would be taken for the letter k. */
const NAMED_BACK_REFERENCE = /(?<!\\)(\\\\)*\\k</

/**
 * Compiles a verifier's pattern for an engine whose time is linear in the text (RE2).
 * @throws where it is too long or too large, or not of the syntax of RE2
 */
function compilePattern(pattern) {
  if (pattern.length > MAX_PATTERN_LENGTH) throw new Error(`A pattern is longer than ${MAX_PATTERN_LENGTH} characters.`)
  let compiled
  try {
    if (NAMED_BACK_REFERENCE.test(pattern)) throw new Error('invalid escape sequence: `\\k<`')
    compiled = RE2JS.compile(RE2JS.translateRegExp(pattern))
  } catch (error) {
    throw new Error(
      `A pattern is not a regular expression that is taken (RE2 syntax: no look-around, no back-references): ${error.message}`
    )
  }
  if (compiled.programSize() > MAX_PROGRAM_SIZE) {
    throw new Error('A pattern is too large: use fewer or smaller counted repetitions.')
  }
  return compiled
}

/** In place of `new RegExp` in Ajv, which makes code of a verifier's filters. */
function patternEngine(pattern) {
  const compiled = compilePattern(pattern)
  return { test: (text) => compiled.test(text), toString: () => JSON.stringify(pattern) }
}
patternEngine.code = 'patternEngine'

const requireOfPex = requireOf('@animo-id/pex')

/** Every Ajv of the library; each remembers all schemas that it has compiled. */
const ajvs = []
const ajv = requireOfPex('ajv')
const Ajv = ajv.default
if (typeof Ajv !== 'function') throw new Error('Ajv has no default export that could be replaced.')
ajv.default = class extends Ajv {
  constructor(options) {
    super({ ...options, code: { ...options?.code, regExp: patternEngine } })
    ajvs.push(this)
  }
}

// paths are plain: nothing is to be evaluated in them, whatever gets here
const evaluator = requireOf('@astronautlabs/jsonpath', requireOfPex).resolve('static-eval')
require.cache[evaluator] = { id: evaluator, filename: evaluator, loaded: true, exports: refuseToEvaluate }

function refuseToEvaluate() {
  throw new Error('Expressions in paths are not evaluated.')
}

const pex = requireOfCredo('@animo-id/pex')
const { InputDescriptorFilterEvaluationHandler: FilterHandler } = requireOfPex(
  './lib/evaluation/handlers/inputDescriptorFilterEvaluationHandler'
)
if (ajvs.length === 0) throw new Error('The presentation exchange library does not use the Ajv that was replaced.')

/** Forgets the filters of the task before: they belong to another tenant, and would fill the memory. */
function forgetFilters() {
  for (const one of ajvs) one.removeSchema()
  FilterHandler.FILTER_CACHE.clear()
}

module.exports = { PEX: pex.PEX, compilePattern, forgetFilters }
