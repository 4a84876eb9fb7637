import { request, Agent as HttpAgent } from 'undici'

export interface LoadResult {
  /** messages answered 2xx */
  accepted: number
  seconds: number
  /** milliseconds from request to answer */
  p50: number
  p99: number
}

/** Posts every envelope once, `concurrency` at a time. */
export async function postAll(url: string, envelopes: string[], concurrency: number): Promise<LoadResult> {
  const dispatcher = new HttpAgent({ connections: concurrency })
  const latencies: number[] = []
  let accepted = 0
  let next = 0
  const startedAt = performance.now()
  const lane = async () => {
    for (let n = next++; n < envelopes.length; n = next++) {
      const sentAt = performance.now()
      const answer = await request(url, {
        dispatcher,
        method: 'POST',
        headers: { 'content-type': 'application/didcomm-envelope-enc' },
        body: envelopes[n],
      })
      await answer.body.dump()
      latencies.push(performance.now() - sentAt)
      if (answer.statusCode < 300) accepted++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
  const seconds = (performance.now() - startedAt) / 1000
  await dispatcher.close()
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { accepted, seconds, p50: at(0.5), p99: at(0.99) }
}
