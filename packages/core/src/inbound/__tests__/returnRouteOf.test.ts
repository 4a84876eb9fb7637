import { returnRouteOf } from '../returnRouteOf'

describe('returnRouteOf', () => {
  it.each<[string, Parameters<typeof returnRouteOf>[0], ReturnType<typeof returnRouteOf>]>([
    ['nothing said', {}, null],
    ['a broken decorator', { '~transport': 'all' }, null],
    ['an unknown scope', { '~transport': { return_route: 'some' } }, null],
    ['all', { '~transport': { return_route: 'all' } }, { scope: 'all' }],
    ['none', { '~transport': { return_route: 'none' } }, { scope: 'none' }],
    [
      'the named thread',
      { '~transport': { return_route: 'thread', return_route_thread: 't1' } },
      { scope: 'thread', threadId: 't1' },
    ],
    ['its own thread', { '@id': 'i1', '~transport': { return_route: 'thread' } }, { scope: 'thread', threadId: 'i1' }],
    [
      'a thread of 256 characters',
      { '@id': 't'.repeat(256), '~transport': { return_route: 'thread' } },
      { scope: 'thread', threadId: 't'.repeat(256) },
    ],
    ['a thread of 257 characters', { '@id': 't'.repeat(257), '~transport': { return_route: 'thread' } }, null],
    [
      'a named thread of 257 characters',
      { '@id': 'x', '~transport': { return_route: 'thread', return_route_thread: 't'.repeat(257) } },
      null,
    ],
    ['a thread without any id', { '~transport': { return_route: 'thread' } }, null],
  ])('reads %s', (_name, message, wish) => {
    expect(returnRouteOf(message)).toEqual(wish)
  })
})
