import { groupByBytes } from '../groupByBytes'

describe('groupByBytes', () => {
  const sizes = (bytes: number[], most: number) =>
    groupByBytes(
      bytes.map((size) => ({ bytes: size })),
      most
    ).map((group) => group.map((row) => row.bytes))

  it.each<[name: string, bytes: number[], groups: number[][]]>([
    ['nothing', [], []],
    ['all at the limit', [4, 3, 3], [[4, 3, 3]]],
    ['one above the limit', [4, 3, 4], [[4, 3], [4]]],
    ['rows that are larger than a group', [11, 12, 1], [[11], [12], [1]]],
    ['empty rows', [10, 0, 0, 1], [[10, 0, 0], [1]]],
  ])('%s', (_name, bytes, groups) => expect(sizes(bytes, 10)).toEqual(groups))
})
