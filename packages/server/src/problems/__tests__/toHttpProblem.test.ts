import { RecordNotFoundError, WalletError } from '@credo-ts/core'
import {
  EnvelopeInvalidError,
  SealBrokenError,
  StateConflictError,
  StorageUnavailableError,
} from '@didcomm-gateway/core'
import { AriesAskarError } from '@hyperledger/aries-askar-nodejs'

import { toHttpProblem } from '../toHttpProblem'

const askar = (code: number, message: string) => new AriesAskarError({ code, message })

describe('toHttpProblem', () => {
  it.each([
    [new EnvelopeInvalidError('no envelope'), 400, 'core.envelope_invalid'],
    [new StateConflictError('not now'), 409, 'core.state_conflict'],
    [new StorageUnavailableError('disk full'), 503, 'core.storage_unavailable'],
    [new RecordNotFoundError('gone', { recordType: 'X' }), 404, 'core.not_found'],
    [Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }), 503, 'core.storage_unavailable'],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 503, 'core.storage_unavailable'],
    [new WalletError('save', { cause: askar(1, 'Backend error') }), 503, 'core.storage_unavailable'],
    [new WalletError('save', { cause: askar(2, 'Busy') }), 503, 'core.storage_unavailable'],
    [new WalletError('save', { cause: askar(4, 'Encryption error') }), 500, 'internal'],
    [new SealBrokenError('events.sealed_text:1'), 500, 'internal'],
    [new Error('inside'), 500, 'internal'],
    ['a string', 500, 'internal'],
    [undefined, 500, 'internal'],
  ])('maps %s to %i', (error, status, code) => {
    expect(toHttpProblem(error)).toMatchObject({ status, code })
  })

  it('says when to try again', () => {
    expect(toHttpProblem(new StorageUnavailableError('disk full')).headers).toEqual({ 'Retry-After': '5' })
  })

  it('shows nothing of an error it does not know', () => {
    expect(toHttpProblem(new Error('password=hunter2')).message).not.toContain('hunter2')
  })
})
