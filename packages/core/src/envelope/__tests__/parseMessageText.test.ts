import { parseMessageText } from '../parseMessageText'

describe('parseMessageText', () => {
  it('keeps own __proto__ members', async () => {
    const text = '{ "@type":"t", "__proto__": {"a": 1}, "n": 9007199254740993, "n": 2, "s": "[[[[[\\"{{{{" }'
    const { message } = await parseMessageText(Buffer.from(text), 2)
    expect(Object.keys(message)).toEqual(['@type', '__proto__', 'n', 's'])
  })

  it.each([1, 50_000])('finds the decorators of a message with %i members', async (count) => {
    const others = Array.from({ length: count }, (_, n) => `"k${n}":{"a~b":1}`).join(',')
    const { decoratorKeys } = await parseMessageText(Buffer.from(`{"~a":1,${others},"b~attach":[],"~a":2,"c~":{}}`), 9)
    expect(decoratorKeys).toEqual(['~a', 'b~attach', 'c~'])
  })

  it.each<[string, Buffer]>([
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['an array', Buffer.from('[]')],
    ['a string', Buffer.from('"x"')],
    ['null', Buffer.from('null')],
    ['nothing', Buffer.alloc(0)],
    ['too deep nesting', Buffer.from('{"a":[[[]]]}')],
    ['a hundred thousand brackets', Buffer.from(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  ])('refuses %s', async (_name, bytes) => {
    await expect(parseMessageText(bytes, 3)).rejects.toMatchObject({ code: 'core.envelope_invalid' })
  })
})
