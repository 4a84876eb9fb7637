import fc from 'fast-check'

import { JsonSlice, TooManyNamesError } from '../LargeContainerParser'
import { NestingError } from '../findLargeContainers'
import { parseJsonInSteps } from '../parseJsonInSteps'

const parse = (text: string, maxNesting = 500) => parseJsonInSteps(Buffer.from(text), { maxNesting })
/** A member that makes its container, and all around it, large. */
const PADDING = JSON.stringify('x'.repeat(40_000))

describe('parseJsonInSteps', () => {
  it.each([
    ['many small values', `[${'1,'.repeat(100_000)}1]`],
    ['many small objects', `{"a":[${'{"b":[]},'.repeat(30_000)}{}],"c":1}`],
    ['many names', `{${Array.from({ length: 30_000 }, (_, n) => `"k${n}":${n}`).join(',')}}`],
    ['large members between small ones', ` { "a" : 1 , "b" : [ ${PADDING} ] , "c" : { "d" : ${PADDING} } } `],
    ['large items', `[[${PADDING}],1,{"a":[${PADDING}]},[${PADDING}]]`],
    ['a name twice, and large', `{"a":[${PADDING}],"b":1,"a":{"c":${PADDING}}}`],
    ['a __proto__ that is large', `{"__proto__":[${PADDING}],"a":{"__proto__":{"b":${PADDING}}}}`],
    ['names of digits', `{"2":${PADDING},"1":[${PADDING}],"a":0}`],
    ['names with quotes and brackets', `{"a\\"[{":[${PADDING}],"\\\\":{"]":${PADDING}}}`],
    ['text with quotes and brackets', `{"a":"\\"[[[{{{\\\\","b":[${PADDING},"]}\\""]}`],
  ])('makes of %s what JSON.parse makes', async (_what, text) => {
    const value = await parse(text)
    expect(value).toEqual(JSON.parse(text))
    // the order of names, and own members that are called __proto__
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)))
  })

  it.each([
    ...['', ' ', '[', ']', '{"a"', '[1,]', '[,1]', '{,}', '{"a":1,}', '[1]]', '[1}', '"a', '[1] 2', 'nul', '\ufeff[]'],
    ...[
      '[P,]',
      '[,P]',
      '[P P]',
      '[[P],]',
      '[[P] [P]]',
      '[[P]1]',
      '[1[P]]',
      '[,[P]]',
      '[[P],,1]',
      '[[P}',
      '{"a":P,}',
      '[P]x',
      'x[P]',
    ],
    ...[
      '{"a":[P],}',
      '{"a":[P]"b":1}',
      '{"a" [P]}',
      '{[P]}',
      '{1:[P]}',
      '{"a":"b"[P]}',
      '{"a":1,"b"[P]}',
      '{,"a":[P]}',
      '{"a":[P],,"b":1}',
      '{"a":[P]:1}',
    ],
  ])('refuses %s', async (text) => {
    await expect(parse(text.replaceAll('P', PADDING))).rejects.toThrow(SyntaxError)
  })

  it('refuses what is no UTF-8', async () => {
    await expect(parseJsonInSteps(Buffer.from([0x22, 0xff, 0x22]), { maxNesting: 10 })).rejects.toThrow(SyntaxError)
  })

  it('refuses what nests deeper than it may', async () => {
    await expect(parse('[[[]]]', 3)).resolves.toEqual([[[]]])
    await expect(parse('[[[[]]]]', 3)).rejects.toThrow(NestingError)
    await expect(parse(`${'['.repeat(1_000_000)}`, 500)).rejects.toThrow(NestingError)
  })

  it.each([
    ['it is wanted', undefined],
    ['nothing of it is', () => false],
    ['no more than small members are', () => 'small' as const],
    ['no more than an outline is', () => 'outline' as const],
  ])('agrees with JSON.parse about every text, right or damaged, where %s', async (_what, keeps) => {
    const json = fc
      .tuple(fc.json(), fc.json(), fc.json())
      .map(([a, b, c]) => `{"a":[${a},${PADDING}],"b":${b},"c":{"d":${PADDING},"e":${c}}}`)
    const damaged = fc.tuple(json, fc.nat(), fc.constantFrom(...'{}[],:"\\1 ')).map(([text, at, byte]) => {
      const structure = [...text.matchAll(/[{}[\],:"]/g)].map(({ index }) => index)
      const position = structure[at % structure.length]
      return text.slice(0, position) + byte + text.slice(position + 1)
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, damaged), async (text) => {
        const expected = attempt(() => JSON.stringify(JSON.parse(text)))
        const seen = await parseJsonInSteps(Buffer.from(text), { maxNesting: 500, keeps }).then(
          (value) => JSON.stringify(value),
          () => null
        )
        if (keeps) expect(seen === null).toBe(expected === null)
        else expect(seen).toBe(expected)
      }),
      { numRuns: 300 }
    )
  })

  it('leaves out the members of a large object that nobody wants', async () => {
    const text = `{"a":1,"b~":[${PADDING}],"c":{"d":${PADDING}},"b~":{"__proto__":[${PADDING}],"c":2},"e~":3,"a~":{}}`
    const names: string[] = []
    const keeps = (name: string) => name.endsWith('~')
    const value = await parseJsonInSteps(Buffer.from(text), {
      ...{ maxNesting: 10, keeps },
      onName: (name) => names.push(name),
    })
    const { a: _a, c: _c, ...kept } = JSON.parse(text) as Record<string, unknown>
    expect(JSON.stringify(value)).toBe(JSON.stringify(kept))
    expect([...new Set(names)]).toEqual(['a', 'b~', 'c', 'e~', 'a~'])
  })

  it('keeps of members what is wanted of each', async () => {
    const large = `[${PADDING},{"a":[${PADDING}]},[${PADDING}],{},1]`
    const text = `{"small":[1],"large":${large},"outline":${large},"outlined object":{"a":${PADDING}},"dropped":1}`
    const keeps = (name: string) =>
      name.startsWith('outline') ? ('outline' as const) : name !== 'dropped' && ('small' as const)
    const value = await parseJsonInSteps(Buffer.from(text), { maxNesting: 10, keeps })
    expect(value).toEqual({ small: [1], outline: [JSON.parse(PADDING), null, null, {}, 1], 'outlined object': null })
  })

  it('keeps large members of one name as their text', async () => {
    const json = `{ "b" : 9007199254740993, "c" : ${PADDING} }`
    const text = `{"a":[{"data":{"json":${json}}},{"data":{"json":1}},[${PADDING}]],"json":${json}}`
    const value = (await parseJsonInSteps(Buffer.from(text), { maxNesting: 10, sliced: 'json' })) as never as {
      a: Array<{ data: { json: unknown } }>
      json: object
    }
    expect((value.a[0].data.json as JsonSlice).bytes.toString()).toBe(json)
    expect(value.a[1].data.json).toBe(1)
    expect(value.json).toEqual(JSON.parse(json))
  })

  it('refuses an object of more names than are taken, at any depth', async () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `"k${n}":1`).join(',')
    const text = Buffer.from(`{"a":[{${names}}]}`)
    expect(await parseJsonInSteps(text, { maxNesting: 10, maxNames: 10_000 })).toEqual(JSON.parse(text.toString()))
    await expect(parseJsonInSteps(text, { maxNesting: 10, maxNames: 9999 })).rejects.toThrow(TooManyNamesError)
  })
})

function attempt(work: () => string): string | null {
  try {
    return work()
  } catch {
    return null
  }
}
