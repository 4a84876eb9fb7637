import { readOutcome } from '../readOutcome'

describe('readOutcome', () => {
  it.each([
    ['https://didcomm.org/notification/1.0/ack', { status: 'OK' }, 'success'],
    ['did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/notification/1.0/ack', {}, 'success'],
    ['https://example.org/own/2.1/ack', { status: 'OK' }, 'success'],
    ['https://didcomm.org/notification/1.0/ack', { status: 'PENDING' }, 'open'],
    ['https://didcomm.org/notification/1.0/ack', { status: 'FAIL' }, 'error'],
    ['https://didcomm.org/notification/1.0/ack', { status: null }, 'open'],
    ['https://didcomm.org/report-problem/1.0/problem-report', {}, 'error'],
    ['https://didcomm.org/notification/1.0/problem-report', {}, 'error'],
    ['https://didcomm.org/connections/1.0/problem_report', {}, 'error'],
    ['https://example.org/a/1.0/back', {}, null],
    ['ack', {}, null],
    [null, {}, null],
  ])('reads %s %j as %s', (type, message, outcome) => {
    expect(readOutcome(type, message)).toBe(outcome)
  })
})
