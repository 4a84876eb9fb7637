import { ChildProcess, spawn } from 'node:child_process'

import { AnonCredsPool } from '../AnonCredsPool'
import { AnonCredsProcessEndedError } from '../anonCredsErrors'

jest.mock('node:child_process', () => {
  const real = jest.requireActual<typeof import('node:child_process')>('node:child_process')
  return { ...real, spawn: jest.fn(real.spawn) }
})

/** What Node returns when there is no file descriptor left: no pipes, and an error later. */
function childWithoutPipes(): ChildProcess {
  const child = new ChildProcess()
  const error = Object.assign(new Error('spawn /bin/sh EMFILE'), { code: 'EMFILE' })
  process.nextTick(() => child.emit('error', error))
  return child
}

describe('AnonCredsProcess', () => {
  it('has ended when there was no file descriptor for its pipes; the next request starts another one', async () => {
    const waiting = { most: 10, perTenant: 10 }
    const long = { afterMs: 60_000, processes: 0 }
    const pool = new AnonCredsPool({ processes: 2, perTenant: 1, deadlineMs: 60_000, long, idleMs: 60_000, waiting })
    const secret = () => pool.run('tenant', 'createLinkSecret', {})
    jest.mocked(spawn).mockImplementationOnce(childWithoutPipes).mockImplementationOnce(childWithoutPipes)
    await expect(secret()).rejects.toBeInstanceOf(AnonCredsProcessEndedError)
    expect(pool.outcomes).toMatchObject({ ended: 1 })
    expect(await secret()).toMatch(/^\d+$/)
    expect(pool.processIds).toHaveLength(1)
    await pool.close()
  })
})
