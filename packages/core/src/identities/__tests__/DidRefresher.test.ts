import { DidRefresher } from '../DidRefresher'

/** Documents are answered when the test says so. */
function startRefresher() {
  const read: string[] = []
  const answers: Array<() => void> = []
  const contexts = { run: (tenantId: string, work: (context: unknown) => unknown) => work({ tenantId }) }
  const resolver = {
    resolve: ({ tenantId }: { tenantId: string }, did: string) => {
      read.push(`${tenantId} ${did}`)
      return new Promise<void>((resolve) => answers.push(resolve))
    },
  }
  const refresher = new DidRefresher(contexts as never, resolver as never, { warn: jest.fn() } as never)
  /** Answers whatever is asked for until nothing is. */
  const answerAll = async () => {
    let isIdle = false
    const idle = refresher.idle().then(() => (isIdle = true))
    while (!isIdle) {
      for (const answer of answers.splice(0)) answer()
      await new Promise(setImmediate)
    }
    await idle
  }
  return { refresher, read, answerAll }
}

describe('DidRefresher', () => {
  it.each(['did:web:slow.example', 'did:webvh:QmScid:slow.example', 'did:web:Slow.example%3A8443'])(
    'reads a few documents of one host at the same time, keeps a few waiting, and lets others pass by: %s',
    async (did) => {
      const { refresher, read, answerAll } = startRefresher()
      for (let n = 0; n < 40; n++) refresher.refresh(`tenant-${n}`, `${did}:${n}`, true)
      refresher.refresh('more', 'did:web:%53l%6Fw.example:more', true)
      refresher.refresh('other', 'did:web:quick.example', true)
      const slow = (n: number) => `tenant-${n} ${did}:${n}`
      expect(read).toEqual([slow(0), slow(1), 'other did:web:quick.example'])
      await answerAll()
      expect(read.slice(3)).toEqual([2, 3, 4, 5, 6].map(slow))
    }
  )

  it('keeps so many waiting for one tenant, and others of other tenants', async () => {
    const { refresher, read, answerAll } = startRefresher()
    for (let n = 0; n < 40; n++) refresher.refresh('tenant', `did:web:host-${n}.example`, true)
    refresher.refresh('other', 'did:web:quick.example', true)
    await answerAll()
    expect(read).toHaveLength(4 + 20 + 1)
    expect(read.at(-1)).toBe('other did:web:quick.example')
  })

  it('asks once for what waits or is being read, however long that takes', async () => {
    const { refresher, read, answerAll } = startRefresher()
    for (let n = 0; n < 6; n++) {
      for (const minutes of [0, 1, 2]) refresher.refresh('tenant', `did:web:host-${n}.example`, true, minutes * 60_000)
    }
    await answerAll()
    expect(new Set(read).size).toBe(6)
    expect(read).toHaveLength(6)
    refresher.refresh('tenant', 'did:web:host-0.example', true, 180_000)
    expect(read).toHaveLength(7)
    await answerAll()
  })
})
