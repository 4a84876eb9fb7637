import { ProblemReportMessage } from '@credo-ts/core'
import { InputInvalidError } from '@didcomm-gateway/core'

import { keepingFaults } from '../keepingFaults'

const QUOTE = 'The encoded value for "who" is invalid. Expected "Ada".'

/** Present Proof as Credo has it: a format throws, its text goes into the report. */
function protocolOf(fault: Error) {
  const format = { processPresentation: () => Promise.reject(fault) }
  const processPresentation = () =>
    format.processPresentation().catch((error: Error) => {
      const problemReport = new ProblemReportMessage({ description: { en: error.message, code: 'abandoned' } })
      throw Object.assign(new Error(error.message), { problemReport })
    })
  return keepingFaults({ processPresentation }, [format])
}

describe('keepingFaults', () => {
  it.each([
    ['a library', new Error(QUOTE)],
    ['our own checks', new InputInvalidError(QUOTE)],
  ])('tells the partner nothing of what %s says of a presentation', async (_who, fault) => {
    const error = await protocolOf(fault)
      .processPresentation()
      .catch((thrown: unknown) => thrown as Error & { problemReport: ProblemReportMessage })
    const { problemReport, message } = error as Error & { problemReport: ProblemReportMessage }
    expect(problemReport.description.en).not.toContain('Ada')
    expect(problemReport.description.code).toBe('abandoned')
    // the record and the event have it
    expect(message).toBe(QUOTE)
  })
})
