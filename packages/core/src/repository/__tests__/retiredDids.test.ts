import { ConnectionRecord, DidExchangeRole, DidExchangeState } from '@credo-ts/core'

import {
  didsVersionOf,
  endRetired,
  lateDidsOf,
  notePendingRotation,
  pendingRotationOf,
  replaceDid,
  retiredDidsOf,
} from '../retiredDids'

const connection = () =>
  new ConnectionRecord({
    role: DidExchangeRole.Responder,
    state: DidExchangeState.Completed,
    did: 'did:ours:a',
    theirDid: 'did:theirs:a',
  })

describe('Retired DIDs of a connection', () => {
  it('count until their time, newest first', () => {
    const record = connection()
    expect(replaceDid(record, 'theirs', 'did:theirs:b', { until: 100, threadId: '1' }, 0)).toEqual([])
    expect(replaceDid(record, 'theirs', 'did:theirs:c', { until: 200, threadId: '2' }, 50)).toEqual([])
    expect(record.theirDid).toBe('did:theirs:c')
    expect(record.previousTheirDids).toEqual(['did:theirs:a', 'did:theirs:b'])
    expect(lateDidsOf(record, 'theirs', 99)).toEqual(['did:theirs:b', 'did:theirs:a'])
    expect(lateDidsOf(record, 'theirs', 100)).toEqual(['did:theirs:b'])
    expect(lateDidsOf(record, 'theirs', 200)).toEqual([])
    expect([record.did, record.previousDids, lateDidsOf(record, 'ours', 0)]).toEqual(['did:ours:a', [], []])
  })

  it('are no more than five, and are forgotten when their time is over', () => {
    const record = connection()
    const gone: string[] = []
    for (let i = 1; i <= 7; i++) {
      gone.push(...replaceDid(record, 'ours', `did:ours:${i}`, { until: 1000, threadId: String(i) }, 0))
    }
    expect(gone).toEqual(['did:ours:a', 'did:ours:1'])
    expect(record.previousDids).toEqual(['did:ours:2', 'did:ours:3', 'did:ours:4', 'did:ours:5', 'did:ours:6'])
    expect(replaceDid(record, 'ours', 'did:ours:8', { until: 3000, threadId: '8' }, 2000)).toHaveLength(5)
    expect(record.previousDids).toEqual(['did:ours:7'])
  })

  it('are the present DID again after a rotation back', () => {
    const record = connection()
    replaceDid(record, 'theirs', 'did:theirs:b', { until: 100, threadId: '1' }, 0)
    expect(replaceDid(record, 'theirs', 'did:theirs:a', { until: 100, threadId: '2' }, 0)).toEqual([])
    expect(record.theirDid).toBe('did:theirs:a')
    expect(record.previousTheirDids).toEqual(['did:theirs:b'])
  })

  it('do not count where nobody knows when they ended', () => {
    const record = connection()
    record.previousTheirDids = ['did:theirs:old']
    expect(lateDidsOf(record, 'theirs', 0)).toEqual([])
    expect(replaceDid(record, 'theirs', 'did:theirs:b', { until: 100, threadId: '1' }, 0)).toEqual(['did:theirs:old'])
  })

  it('end earlier, and never later', () => {
    const record = connection()
    replaceDid(record, 'theirs', 'did:theirs:b', { until: 100, threadId: '1' }, 0)
    expect(endRetired(record, 'theirs', 200)).toBe(false)
    expect(endRetired(record, 'theirs', 50)).toBe(true)
    expect(retiredDidsOf(record, 'theirs')).toEqual([{ did: 'did:theirs:a', until: 50, threadId: '1' }])
    expect(endRetired(record, 'theirs', 50)).toBe(false)
  })
})

describe('The version of the DIDs of a connection', () => {
  it('changes with each of them, and with nothing else', () => {
    const record = connection()
    const seen = [didsVersionOf(record)]
    record.alias = 'other'
    expect(didsVersionOf(record)).toBe(seen[0])
    notePendingRotation(record, { did: 'did:ours:b', threadId: '1' })
    expect(pendingRotationOf(record)).toEqual({ did: 'did:ours:b', threadId: '1' })
    seen.push(didsVersionOf(record))
    notePendingRotation(record, null)
    expect(didsVersionOf(record)).toBe(seen[0])
    replaceDid(record, 'ours', 'did:ours:b', { until: 100, threadId: '1' }, 0)
    seen.push(didsVersionOf(record))
    replaceDid(record, 'theirs', 'did:theirs:b', { until: 100, threadId: '2' }, 0)
    seen.push(didsVersionOf(record))
    expect(new Set(seen).size).toBe(seen.length)
  })
})
