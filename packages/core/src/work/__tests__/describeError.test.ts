import { describeError } from '../describeError'

describe('describeError', () => {
  it('names an error and says its message', () => {
    expect(describeError(new RangeError('too far'))).toBe('RangeError: too far')
    expect(describeError('a text')).toBe('a text')
    expect(describeError(undefined)).toBe('undefined')
  })

  it("describes an error that stands in another's message", () => {
    const inner = new Error('the reason')
    const outer = new Error('x')
    Object.assign(outer, { name: 'Outer', message: inner })
    expect(describeError(outer)).toBe('Outer: Error: the reason')
  })

  it.each([
    ['an error that is its own message', () => Object.assign(new Error('x'), { self: true })],
    ['an object without a prototype', () => Object.create(null) as object],
    [
      'an error whose message is no text',
      () => Object.assign(new Error('x'), { message: Object.create(null) as object }),
    ],
    ['an error whose message throws', () => Object.defineProperty(new Error('x'), 'message', { get: throwing })],
    ['an object whose text throws', () => ({ toString: throwing })],
    ['a symbol', () => Symbol('s')],
    ['null', () => null],
  ])('never throws: %s', (_what, make) => {
    const error = make() as Error
    if ('self' in Object(error)) error.message = error as unknown as string
    expect(typeof describeError(error)).toBe('string')
  })
})

function throwing(): never {
  throw new Error('thrown while it was described')
}
