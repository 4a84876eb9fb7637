'use strict'

/**
 * Runs on the threads of `Computations`. A task gets texts and answers one: `{result}`, or `{missing}` with the documents
 * that it cannot do without, or `{limit}` when it is too dear, or `{error}` when its input is refused. It keeps nothing, has
 * no wallet, no environment and no network. Plain JavaScript, since a thread begins with it: the build copies it, and
 * tests, which run the TypeScript sources, take it as it is.
 */
const { LimitError } = require('./limits.cjs')

/** by the first word of a task's name; loaded when first asked for, since each takes a third of a second */
const FAMILIES = {
  jsonld: () => require('./jsonLdTasks.cjs'),
  presentation: () => require('./presentationTasks.cjs'),
}
const MAX_MESSAGE_LENGTH = 1000

// the libraries say things to the console that hold what they work on
for (const method of ['log', 'info', 'warn', 'error', 'debug']) console[method] = () => undefined

/** @param begun port on which it is said that the work begins, and with it its deadline */
module.exports = async function run({ task, input, documents, begun }) {
  const [family, name] = task.split('.')
  const work = FAMILIES[family]()[name]
  begun.postMessage(null)
  begun.close()
  try {
    const answer = await work(JSON.parse(input), documents)
    return JSON.stringify(answer)
  } catch (error) {
    // of what cannot be loaded, the JSON-LD library says in its details only what it was
    const { message: reason = error } = error?.details?.cause ?? error ?? {}
    const message = String(reason).slice(0, MAX_MESSAGE_LENGTH)
    return JSON.stringify(error instanceof LimitError ? { limit: message } : { error: message })
  }
}
