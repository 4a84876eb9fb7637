/** The database may be away: then `/metrics` answers without what it says, and in time for whoever asks. */
const LONGEST_WAIT_MS = 2000

/** @returns null when the work fails, or takes longer */
export async function ifQuick<T>(work: () => Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS)))
  return Promise.race([work().catch(() => null), late]).finally(() => clearTimeout(timer))
}
