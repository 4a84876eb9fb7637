'use strict'

/** The work is bounded by more than its deadline, and this is beyond that. */
class LimitError extends Error {}

module.exports = { LimitError }
