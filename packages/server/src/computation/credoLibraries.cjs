'use strict'

// Credo's classes are decorated
require('reflect-metadata')

const { createRequire } = require('node:module')

/** Requires what Credo requires: its own parts (`./modules/…`), and its dependencies in its versions. */
const requireOfCredo = createRequire(require.resolve('@credo-ts/core'))

/** Requires what that dependency of Credo's, or of `from`, requires. */
function requireOf(name, from = requireOfCredo) {
  return createRequire(from.resolve(name))
}

module.exports = { requireOfCredo, requireOf }
