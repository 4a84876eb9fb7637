import { AriesAskarError } from '@hyperledger/aries-askar-nodejs'

const MAX_CAUSES = 10

/** The error of Askar behind an error of Credo, which wraps it; null when there is none. */
export function findAskarError(thrown: unknown): AriesAskarError | null {
  let error = thrown
  for (let i = 0; i < MAX_CAUSES && error instanceof Error; i++) {
    if (error instanceof AriesAskarError) return error
    error = error.cause
  }
  return null
}
