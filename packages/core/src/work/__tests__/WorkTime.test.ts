import { WorkTime } from '../WorkTime'

const never = () => new Promise<string>(() => undefined)

describe('WorkTime', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('is known to everything that is called in the work, and to nothing that is called outside of it', async () => {
    const time = new WorkTime({ totalMs: 100, networkMs: 50 })
    const seen = await time.run(async () => {
      await Promise.resolve()
      return [WorkTime.current(), WorkTime.outside(() => WorkTime.current())]
    })
    expect(seen).toEqual([time, undefined])
    expect(WorkTime.current()).toBeUndefined()
    expect(time.isOver).toBe(false)
  })

  it('is known to work that nobody waits for any more, while other work begins and ends', async () => {
    const [first, second] = [
      new WorkTime({ totalMs: 100, networkMs: 50 }),
      new WorkTime({ totalMs: 100, networkMs: 50 }),
    ]
    let goOn: () => void = () => undefined
    let seen: WorkTime | undefined
    const given = first.run(async () => {
      await new Promise<void>((resolve) => (goOn = resolve))
      seen = WorkTime.current()
    })
    jest.advanceTimersByTime(100)
    expect(await given).toBeNull()
    expect(await second.run(() => Promise.resolve(WorkTime.current()))).toBe(second)
    goOn()
    for (let n = 0; n < 5; n++) await Promise.resolve()
    expect(seen).toBe(first)
    expect(await second.run(() => Promise.resolve(WorkTime.current()))).toBe(second)
  })

  it('waits no longer than the work may take, over all its runs', async () => {
    const time = new WorkTime({ totalMs: 100, networkMs: 50 })
    expect(await time.run(() => Promise.resolve('first'))).toBe('first')
    jest.advanceTimersByTime(60)
    const second = time.run(never)
    jest.advanceTimersByTime(39)
    expect(time.isOver).toBe(false)
    jest.advanceTimersByTime(1)
    expect(await second).toBeNull()
    expect(time.isOver).toBe(true)
  })

  it('counts the time that requests wait, once for those at the same time', () => {
    const time = new WorkTime({ totalMs: 1000, networkMs: 100 })
    time.beginWait()
    time.beginWait()
    jest.advanceTimersByTime(30)
    time.endWait('answered')
    jest.advanceTimersByTime(10)
    expect(time.networkLeftMs).toBe(60)
    time.endWait('answered')
    // computing is not waiting
    jest.advanceTimersByTime(500)
    expect(time.networkLeftMs).toBe(60)
    expect([time.networkFailed, time.networkTimedOut]).toEqual([false, false])
    time.beginWait()
    jest.advanceTimersByTime(60)
    expect(time.networkLeftMs).toBe(0)
    time.endWait('timed out')
    expect([time.networkFailed, time.networkTimedOut]).toEqual([true, true])
  })

  it('leaves no more for a request than for the work', () => {
    const time = new WorkTime({ totalMs: 100, networkMs: 80 })
    jest.advanceTimersByTime(90)
    expect(time.networkLeftMs).toBe(10)
  })
})
