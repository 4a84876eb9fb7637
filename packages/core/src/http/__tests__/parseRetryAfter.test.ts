import { parseRetryAfter } from '../parseRetryAfter'

const NOW = Date.UTC(2025, 0, 15, 12, 0, 0)
const DAY_MS = 86_400_000

describe('parseRetryAfter', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    [' 7 ', 7000],
    ['86401', 86_400_000],
    ['99999999999999999999', 86_400_000],
    ['Wed, 15 Jan 2025 12:01:00 GMT', 60_000],
    ['Wednesday, 15-Jan-25 12:01:00 GMT', 60_000],
    ['Wed, 15 Jan 2025 11:00:00 GMT', 0],
    ['Thu, 15 Jan 2026 12:00:00 GMT', 86_400_000],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2025-01-15T12:01:00Z', null],
    ['Wed, nonsense', null],
    ['', null],
    [undefined, null],
    [['3', '4'], 3000],
  ])('reads %j as %s ms', (header, expected) => {
    expect(parseRetryAfter(header, NOW, DAY_MS)).toBe(expected)
  })
})
