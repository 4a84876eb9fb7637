import { Attachment, AttachmentData, JsonEncoder } from '@credo-ts/core'

import { useNativeBase64 } from '../useNativeBase64'

const VALUES = [{ a: 'ü€😀', b: [1, null, ''] }, [], 'text', 7, { lone: '\ud800' }]
const before = VALUES.map((value) => JsonEncoder.toBase64(value))

describe('useNativeBase64', () => {
  beforeAll(() => useNativeBase64())

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
})
