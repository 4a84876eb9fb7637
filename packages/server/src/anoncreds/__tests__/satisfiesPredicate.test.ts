import { satisfiesPredicate } from '../satisfiesPredicate'

describe('satisfiesPredicate', () => {
  it.each([
    ['1990', '<', 2000, true],
    ['1990', '<', 1990, false],
    ['1990', '<=', 1990, true],
    ['1990', '>', 1990, false],
    ['1990', '>=', 1990, true],
    ['-5', '>', -6, true],
    ['01067', '>=', 1067, true],
    [37, '>', 36, true],
    ['2147483647', '>', 0, true],
    ['2147483648', '>', 0, false],
    ['1.5', '>', 0, false],
    ['', '<', 1, false],
    ['old', '>', 0, false],
    [undefined, '>', 0, false],
    ['1', '==', 1, false],
  ])('says of %p %s %p: %p', (value, type, threshold, expected) => {
    expect(satisfiesPredicate(value, type, threshold)).toBe(expected)
  })
})
