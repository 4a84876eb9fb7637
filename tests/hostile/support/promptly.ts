const ROUNDS = 300

/**
 * The answer to a hostile request, which must not wait for anything: it comes before many honest requests, sent one after
 * the other meanwhile, have been answered. Says nothing about seconds, so that a slow machine changes nothing.
 */
export async function promptly<T>(gatewayUrl: string, answer: Promise<T>): Promise<T> {
  let answered = false
  const watched = answer.finally(() => (answered = true))
  const rounds = async () => {
    for (let round = 0; round < ROUNDS && !answered; round++) await (await fetch(`${gatewayUrl}/health/live`)).text()
    if (!answered) throw new Error(`No answer while ${ROUNDS} other requests were answered.`)
  }
  const [value] = await Promise.all([watched, rounds()])
  return value
}
