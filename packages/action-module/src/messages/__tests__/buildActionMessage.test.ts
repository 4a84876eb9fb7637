import type { JsonObject } from '@didcomm-gateway/core'

import fc from 'fast-check'

import { ActionMessageInvalidError, ActionThreadMismatchError } from '../../errors'
import { buildActionMessage } from '../buildActionMessage'

const UUID = '0192f3f5-7c1e-7000-8000-000000000001'
const parse = (text: string) => JSON.parse(text) as JsonObject
const build = (message: unknown, thread: Parameters<typeof buildActionMessage>[2] = null) =>
  buildActionMessage(message, UUID, thread, () => 'new-id')

describe('buildActionMessage', () => {
  it('adds @id and ~thread to a message that has only its type', () => {
    const { message, thread } = build({ '@type': 'https://example.org/a/1.0/b' })
    expect(message).toEqual({ '@id': 'new-id', '@type': 'https://example.org/a/1.0/b', '~thread': { thid: UUID } })
    expect(thread).toEqual({ thid: UUID, pthid: null })
  })

  it('makes a random @id of its own', () => {
    const ids = [1, 2].map(() => buildActionMessage({ '@type': 't' }, UUID, null).message['@id'])
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(ids[0]).not.toBe(ids[1])
  })

  it.each([
    [undefined],
    [null],
    ['{}'],
    [[]],
    [{}],
    [{ '@type': '' }],
    [{ '@type': 7 }],
    [parse('{"__proto__":{"@type":"x"}}')],
  ])('refuses %j', (message) => {
    expect(() => build(message)).toThrow(ActionMessageInvalidError)
  })

  describe('of the first message', () => {
    it.each([
      ['thread and parent of the caller', { thid: 'mine', pthid: 'parent', sender_order: 0 }, 'mine', 'parent'],
      ['a parent only: the thread is the @id', { pthid: 'parent' }, 'their-id', 'parent'],
      ['nothing: the thread is the @id', {}, 'their-id', null],
      ['no object: the thread is the @id', 'odd', 'their-id', null],
    ])('keeps ~thread as it is: %s', (_, thread, thid, pthid) => {
      const given = { '@type': 't', '@id': 'their-id', '~thread': thread }
      const built = build(given)
      expect(built.message).toEqual(given)
      expect(built.thread).toEqual({ thid, pthid })
    })

    it('follows the uuid of the action where the message has neither a thread nor a usable @id', () => {
      expect(build({ '@type': 't', '@id': 7, '~thread': {} }).thread).toEqual({ thid: UUID, pthid: null })
    })
  })

  describe('of a later message', () => {
    const thread = { thid: 'partner-thread', pthid: 'partner-parent' }

    it('names the thread of the action with its parent', () => {
      expect(build({ '@type': 't' }, thread).message['~thread']).toEqual(thread)
      expect(build({ '@type': 't' }, { thid: 'x', pthid: null }).message['~thread']).toEqual({ thid: 'x' })
    })

    it('keeps ~thread of the caller when it names the same thread, and adds thid when it names none', () => {
      expect(build({ '@type': 't', '~thread': { thid: 'partner-thread', sender_order: 2 } }, thread).message).toEqual({
        '@id': 'new-id',
        '@type': 't',
        '~thread': { thid: 'partner-thread', sender_order: 2 },
      })
      expect(build({ '@type': 't', '~thread': { sender_order: 2 } }, thread).message['~thread']).toEqual({
        thid: 'partner-thread',
        sender_order: 2,
      })
    })

    it.each([[{ thid: 'another' }], [{ thid: null }], ['odd'], [[]], [null]])('refuses the thread %j', (given) => {
      expect(() => build({ '@type': 't', '~thread': given }, thread)).toThrow(ActionThreadMismatchError)
    })
  })

  it('keeps everything of the caller as it is, whatever the names', () => {
    const name = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toJSON', 'hasOwnProperty', 'id', 'type'),
      fc.string()
    )
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom(null, true, 0, -1.5, 'x'),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('object')
      ),
      object: fc
        .array(fc.tuple(name, tie('value')), { maxLength: 5 })
        .map((pairs) => Object.fromEntries(pairs as Array<[string, unknown]>)),
    }))
    fc.assert(
      fc.property(json.object, fc.boolean(), (object, later) => {
        const given = parse(JSON.stringify({ ...(object as object), '@type': 'https://example.org/a/1.0/b' }))
        const before = JSON.stringify(given)
        const { message } = build(given, later ? { thid: 'partner-thread', pthid: null } : null)
        expect(JSON.stringify(given)).toBe(before)
        const { '@id': id, '~thread': thread, ...rest } = parse(JSON.stringify(message))
        const { '@id': _id, '~thread': _thread, ...expected } = given
        expect(JSON.stringify(rest)).toBe(JSON.stringify(expected))
        expect([id, thread]).toEqual([given['@id'] ?? 'new-id', message['~thread']])
      })
    )
  })

  it('keeps own __proto__ and constructor, also in a ~thread that it completes', () => {
    const text = '{"@type":"t","@id":"i","__proto__":{"a":1},"constructor":2,"~thread":{"__proto__":3}}'
    expect(JSON.stringify(build(parse(text), { thid: 'x', pthid: null }).message)).toBe(
      '{"@type":"t","@id":"i","__proto__":{"a":1},"constructor":2,"~thread":{"thid":"x","__proto__":3}}'
    )
  })
})
