import type { JsonObject } from '../../models'

import fc from 'fast-check'

import { attachmentIdsOf } from '../attachmentIdsOf'
import { MAX_ATTACHMENTS, decodeAttachments } from '../decodeAttachments'

const parse = (text: string) => JSON.parse(text) as JsonObject
const decode = (message: JsonObject) => decodeAttachments({ message })
const only = async (attachment: unknown) => (await decode({ '~attach': [attachment] } as JsonObject))[0]

describe('decodeAttachments', () => {
  it('opens the attachments of every field that ends in ~attach, in the order of the message', async () => {
    const attachments = await decode(
      parse(`{
        "@type": "https://example.org/x/1.0/y",
        "requests~attach": [
          { "@id": "a", "mime-type": "text/plain", "filename": "hello.txt", "byte_count": 3,
            "lastmod_time": "2020-01-01 10:00Z", "data": { "base64": "aGVsbG8=" } },
          { "@id": "b", "data": { "json": { "ü": [1, null] } } }
        ],
        "attach": [{ "data": { "json": 1 } }],
        "~attach": [{ "media_type": "image/png", "byte_count": 70000,
          "data": { "links": ["https://example.org/a.png", 5], "sha256": "abc" } }]
      }`)
    )

    expect(attachments).toEqual([
      {
        field: 'requests~attach',
        attachId: 'a',
        mediaType: 'text/plain',
        filename: 'hello.txt',
        byteCount: 5,
        lastModified: '2020-01-01 10:00Z',
        bytes: Buffer.from('hello'),
        links: [],
        sha256: null,
      },
      expect.objectContaining({
        attachId: 'b',
        mediaType: 'application/json',
        bytes: Buffer.from('{"ü":[1,null]}'),
        byteCount: 15,
      }),
      expect.objectContaining({
        field: '~attach',
        mediaType: 'image/png',
        bytes: Buffer.alloc(0),
        byteCount: 70000,
        links: ['https://example.org/a.png'],
        sha256: 'abc',
      }),
    ])
  })

  it.each([
    ['an object', '{"status":"OK"}', Buffer.from('{"status":"OK"}'), 'application/json'],
    ['an empty object', '{}', Buffer.from('{}'), 'application/json'],
    ['an array', '[1, {"a": null}]', Buffer.from('[1,{"a":null}]'), 'application/json'],
    ['a number', '5', Buffer.from('5'), 'application/json'],
    ['a text', '"gr\u00fc\u00df"', Buffer.from('grüß'), null],
    ['a hash without content', '{"sha256":"abc"}', Buffer.from('{"sha256":"abc"}'), 'application/json'],
  ])('takes raw data for the content: %s', async (_, data, bytes, mediaType) => {
    const raw = await only(parse(`{"data": ${data}}`))
    expect(raw).toMatchObject({ bytes, byteCount: bytes.length, mediaType, links: [], sha256: null })
    expect(await only(parse(`{"mime-type": "text/x", "data": ${data}}`))).toMatchObject({ mediaType: 'text/x' })
  })

  it.each(['base64', 'json', 'links'])('takes nothing raw beside %s', async (name) => {
    expect(await only(parse(`{"data": {"${name}": null, "a": 1}}`))).toMatchObject(
      name === 'json' ? { bytes: Buffer.from('null') } : { bytes: Buffer.alloc(0), byteCount: null }
    )
  })

  it('takes a single attachment that is not in an array', async () => {
    expect(await decode(parse('{"x~attach": {"data": {"base64": "AA"}}}'))).toMatchObject([{ bytes: Buffer.from([0]) }])
  })

  it.each([
    ['base64 with padding', '+/+/+w=='],
    ['base64 without padding', '+/+/+w'],
    ['base64url with padding', '-_-_-w=='],
    ['base64url without padding', '-_-_-w'],
    ['base64 in lines', '+/+/\r\n+w==\n'],
  ])('decodes %s', async (_, base64) => {
    expect((await only({ data: { base64 } })).bytes).toEqual(Buffer.from([0xfb, 0xff, 0xbf, 0xfb]))
  })

  it('decodes whatever was encoded, in either alphabet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array(),
        fc.constantFrom('base64' as const, 'base64url' as const),
        async (content, alphabet) => {
          const bytes = Buffer.from(content)
          expect((await only({ data: { base64: bytes.toString(alphabet) } })).bytes.equals(bytes)).toBe(true)
        }
      )
    )
  })

  it.each([
    ['no data', {}],
    ['data that is null', { data: null }],
    ['characters outside the alphabets', { data: { base64: 'a*b=' } }],
    ['an impossible length', { data: { base64: 'aGVsb' } }],
    ['base64 that is no string', { data: { base64: ['aGVsbG8='] } }],
    ['an attachment that is null', null],
    ['an attachment that is a string', 'aGVsbG8='],
    [
      'JSON nested deeper than the stack',
      { data: { json: parse(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) } },
    ],
  ])('lists a broken attachment without bytes: %s', async (_, attachment) => {
    expect(await only(attachment)).toMatchObject({
      bytes: Buffer.alloc(0),
      byteCount: null,
      links: [],
      mediaType: null,
    })
  })

  it('keeps declared values of the right type only', async () => {
    expect(
      await only({
        '@id': 7,
        'mime-type': {},
        media_type: 'text/csv',
        filename: ['x'],
        byte_count: -1,
        lastmod_time: 3,
      })
    ).toMatchObject({ attachId: null, mediaType: 'text/csv', filename: null, byteCount: null, lastModified: null })
  })

  it('lists no more attachments than the limit', async () => {
    expect(await decode({ 'x~attach': Array<number>(MAX_ATTACHMENTS + 5).fill(0) })).toHaveLength(MAX_ATTACHMENTS)
  })

  it('never throws and never changes the message, whatever the shape', async () => {
    const names = [
      '@id',
      'data',
      'base64',
      'json',
      'links',
      'mime-type',
      '__proto__',
      'constructor',
      'toJSON',
      'x~attach',
    ]
    const hostile = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom(null, true, 0, -1, Number.MAX_VALUE, '', 'aGVsbG8', '__proto__', '~attach'),
        fc.string(),
        fc.array(tie('value'), { maxLength: 4 }),
        tie('object')
      ),
      object: fc
        .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value')), { maxLength: 6 })
        // as JSON.parse would: every name is an own property, `__proto__` too
        .map((pairs) => Object.fromEntries(pairs as Array<[string, unknown]>)),
    }))
    await fc.assert(
      fc.asyncProperty(hostile.object, fc.string(), async (object, prefix) => {
        const message = parse(JSON.stringify({ ...object, [`${prefix}~attach`]: [object, object] }))
        const before = JSON.stringify(message)
        const attachments = await decode(message)
        expect(attachments.length).toBeGreaterThanOrEqual(2)
        for (const { bytes, links } of attachments) {
          expect(Buffer.isBuffer(bytes)).toBe(true)
          expect(links.every((link) => typeof link === 'string')).toBe(true)
        }
        expect(JSON.stringify(message)).toBe(before)
      })
    )
  })

  it('reads no inherited property', async () => {
    const [attachment] = await decode(
      parse('{"x~attach": [{"__proto__": {"filename": "evil", "data": {"base64": "AAAA"}}}]}')
    )
    expect(attachment).toMatchObject({ filename: null, bytes: Buffer.alloc(0) })
  })
})

describe('attachmentIdsOf', () => {
  it('gives each attachment an id that follows from the message and the position', () => {
    const ids = attachmentIdsOf('0192f3f5-7c1e-7000-8000-000000000001', 2)
    expect(ids).toEqual(attachmentIdsOf('0192f3f5-7c1e-7000-8000-000000000001', 2))
    expect(new Set([...ids, ...attachmentIdsOf('0192f3f5-7c1e-7000-8000-000000000002', 2)]).size).toBe(4)
  })
})
