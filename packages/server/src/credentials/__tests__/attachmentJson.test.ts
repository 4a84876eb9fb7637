import { Attachment, AttachmentData, JsonEncoder } from '@credo-ts/core'

import { assertWalkable, attachmentJson } from '../attachmentJson'
import { AttachmentTooLargeError } from '../credentialErrors'

const inBase64 = (json: unknown) => new Attachment({ data: new AttachmentData({ base64: JsonEncoder.toBase64(json) }) })

describe('attachmentJson', () => {
  it('takes 10,000 values, and no more', () => {
    const list = Array<number>(10_000).fill(1)
    expect(attachmentJson(inBase64(list))).toEqual(list)
    const more = inBase64([...list, 1])
    expect(() => attachmentJson(more)).toThrow(AttachmentTooLargeError)
    expect(() => assertWalkable(more)).toThrow(AttachmentTooLargeError)
  })

  it('takes what is not encoded as it is', () => {
    const json = { a: 1 }
    expect(attachmentJson(new Attachment({ data: new AttachmentData({ json }) }))).toBe(json)
  })
})
