import { setTimeout as wait } from 'node:timers/promises'

/** Looks again and again until there is something. @throws when there is still nothing after `timeoutMs` */
export async function until<T>(look: () => Promise<T | null | undefined | false>, timeoutMs = 20_000): Promise<T> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`Nothing came within ${timeoutMs} ms.`)
    await wait(20)
  }
}
