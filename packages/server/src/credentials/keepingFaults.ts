import { ProblemReportMessage } from '@credo-ts/core'
import { findGatewayError } from '@didcomm-gateway/core'
import { AsyncLocalStorage } from 'node:async_hooks'

type Step = (...args: unknown[]) => Promise<unknown>
interface Verifying {
  processPresentation: Step
}

/** Credo's report repeats what a library says of a presentation, and that can quote values of it. */
const REFUSED = 'The presentation does not fit the request, or it does not verify.'

/** what a format threw, of the presentation that is being verified */
const verifications = new AsyncLocalStorage<{ fault: unknown }>()

/**
 * Present Proof, which in Credo keeps only the text of what a format throws when it verifies a presentation; then nobody could
 * tell a presentation that is wrong from one that could not be verified. Here our own error is thrown, with Credo's report to the
 * partner, which says no more than that; the record has the reason.
 * @param formats those of the protocol
 */
export function keepingFaults<T extends object>(protocol: T, formats: object[]): T {
  for (const format of formats) noteFaults(format as Verifying)
  const own = protocol as unknown as Verifying
  const step = own.processPresentation.bind(own)
  own.processPresentation = (...args) => {
    const verification: { fault: unknown } = { fault: undefined }
    return verifications.run(verification, () =>
      step(...args).catch((error: unknown) => {
        const fault = findGatewayError(verification.fault)
        const { problemReport } = error as { problemReport?: unknown }
        if (problemReport instanceof ProblemReportMessage) problemReport.description.en = REFUSED
        throw fault ? Object.assign(fault, { problemReport }) : error
      })
    )
  }
  return protocol
}

const noting = new WeakSet<object>()

function noteFaults(format: Verifying): void {
  // two protocols share a format
  if (noting.has(format)) return
  noting.add(format)
  const step = format.processPresentation.bind(format)
  format.processPresentation = (...args) =>
    step(...args).catch((error: unknown) => {
      const verification = verifications.getStore()
      if (verification) verification.fault = error
      throw error
    })
}
