import { parseMessageText } from '../parseMessageText'

describe('parseMessageText', () => {
  it('keeps the text as it is, and own __proto__ members', () => {
    const text = '{ "@type":"t", "__proto__": {"a": 1}, "n": 9007199254740993, "n": 2, "s": "[[[[[\\"{{{{" }'
    const parsed = parseMessageText(Buffer.from(text), 2)
    expect(parsed.text).toBe(text)
    expect(Object.keys(parsed.message)).toEqual(['@type', '__proto__', 'n', 's'])
  })

  it.each<[string, Buffer]>([
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['an array', Buffer.from('[]')],
    ['a string', Buffer.from('"x"')],
    ['null', Buffer.from('null')],
    ['nothing', Buffer.alloc(0)],
    ['too deep nesting', Buffer.from('{"a":[[[]]]}')],
    ['a hundred thousand brackets', Buffer.from(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  ])('refuses %s', (_name, bytes) => {
    expect(() => parseMessageText(bytes, 3)).toThrow(
      expect.objectContaining({ code: 'core.envelope_invalid' }) as Error
    )
  })
})
