/** The keys of a credential definition alone can take half a minute on a busy machine. */
const LIMIT_MS = 180_000
const INTERVAL_MS = 50

/** Asks again until there is an answer; fails after three minutes with what was waited for. */
export async function waitFor<T>(
  what: string,
  ask: () => T | null | undefined | Promise<T | null | undefined>
): Promise<T> {
  const deadline = Date.now() + LIMIT_MS
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== undefined) return answer
    if (Date.now() > deadline) throw new Error(`Waited ${LIMIT_MS / 1000} s in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS))
  }
}
