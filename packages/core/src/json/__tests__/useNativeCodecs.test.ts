import {
  Attachment,
  AttachmentData,
  Buffer as CredoBuffer,
  Hasher,
  JsonEncoder,
  TypedArrayEncoder,
} from '@credo-ts/core'

import { useNativeCodecs } from '../useNativeCodecs'

const VALUES = [{ a: 'ü€😀', b: [1, null, ''] }, [], 'text', 7, { lone: '\ud800' }]
const before = VALUES.map((value) => JsonEncoder.toBase64(value))
const TEXTS = ['', 'a', 'ü€😀', 'lone \ud800 surrogate', 'x'.repeat(10_000)]
const NAMES = ['sha-256', 'SHA-256', 'sha-512', 'sha-1']
const bytesBefore = TEXTS.map((text) => TypedArrayEncoder.fromString(text))
const base64Before = bytesBefore.map((bytes) => TypedArrayEncoder.toBase64(bytes))
const hashesBefore = TEXTS.flatMap((text) => NAMES.map((name) => Hasher.hash(TypedArrayEncoder.fromString(text), name)))

describe('useNativeCodecs', () => {
  beforeAll(() => useNativeCodecs())

  it('writes and reads what Credo writes and reads', () => {
    expect(VALUES.map((value) => JsonEncoder.toBase64(value))).toEqual(before)
    expect(before.map((base64) => JsonEncoder.fromBase64(base64))).toEqual([...VALUES.slice(0, 4), { lone: '\ud800' }])
    expect(JsonEncoder.fromBuffer(JsonEncoder.toBuffer(VALUES[0]))).toEqual(VALUES[0])
  })

  it('reads base64 of URLs, and without padding', () => {
    const url = JsonEncoder.toBase64URL({ a: '>>>???~~~' })
    expect(url).toMatch(/[-_]/)
    expect(JsonEncoder.fromBase64(url)).toEqual({ a: '>>>???~~~' })
    expect(JsonEncoder.fromBase64('eyJhIjoxfQ')).toEqual({ a: 1 })
  })

  it('is what attachments use: one of 10 MB is there at once', () => {
    const base64 = JsonEncoder.toBase64({ photo: 'x'.repeat(10_000_000) })
    const attachment = new Attachment({ data: new AttachmentData({ base64 }) })
    expect(attachment.getDataAsJson<{ photo: string }>().photo).toHaveLength(10_000_000)
  })

  it('makes the bytes, texts and hashes that Credo makes, in its own class', () => {
    const bytes = TEXTS.map((text) => TypedArrayEncoder.fromString(text))
    expect(bytes).toEqual(bytesBefore)
    expect(bytes.map((one) => TypedArrayEncoder.toUtf8String(one))).toEqual(
      TEXTS.map((text) => text.replace('\ud800', '\ufffd'))
    )
    expect(bytes.map((one) => TypedArrayEncoder.toBase64(one))).toEqual(base64Before)
    const again = base64Before.map((base64) => TypedArrayEncoder.fromBase64(base64))
    expect(again).toEqual(bytesBefore)
    // as keys are looked at, and with memory of their own
    for (const one of [...bytes, ...again]) {
      expect(CredoBuffer.isBuffer(one)).toBe(true)
      expect(one.buffer.byteLength).toBe(one.length)
    }
    expect(TEXTS.flatMap((text) => NAMES.map((name) => Hasher.hash(TypedArrayEncoder.fromString(text), name)))).toEqual(
      hashesBefore
    )
    expect(() => Hasher.hash(new Uint8Array(), 'md5')).toThrow('not supported')
  })
})
