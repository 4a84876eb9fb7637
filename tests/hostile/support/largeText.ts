/** Bytes of a message whose envelope is just below 5,000,000 bytes. */
const BYTES = 3_700_000

/** Shapes of large JSON: as one may meet them, and as cost the most to whoever parses or walks them. */
export const LARGE_SHAPES = [
  'one text',
  'unicode text',
  'one attachment',
  'an invoice',
  'small arrays',
  'small objects',
  'names',
  'decorators',
  'attachments',
  'an attachment of JSON',
  'an attachment of names',
] as const

export type LargeShape = (typeof LARGE_SHAPES)[number]

/** The text of a message of that shape, as large as is taken. */
export function largeText(shape: LargeShape, id: string): string {
  const head = `{"@type":"https://example.org/large/1.0/message","@id":"${id}",`
  return `${head}${membersOf(shape, BYTES - head.length - 1)}}`
}

function membersOf(shape: LargeShape, bytes: number): string {
  switch (shape) {
    case 'one text':
      return `"a":"${'a'.repeat(bytes - 6)}"`
    case 'unicode text':
      return `"a":"${'ü€😀'.repeat(Math.floor((bytes - 6) / 9))}"`
    case 'one attachment':
      return `"a~attach":[{"data":{"base64":"${'aGVs'.repeat(Math.floor((bytes - 40) / 4))}"}}]`
    case 'an invoice':
      return `"lines":[${fill(bytes - 12, (n) => `{"position":${n},"article":"A-${n}","quantity":${n % 7},"price":"${n}.90","unit":"piece"}`)}]`
    case 'small arrays':
      return `"a":[${fill(bytes - 8, () => '[]')}]`
    case 'small objects':
      return `"a":[${fill(bytes - 8, () => '{}')}]`
    case 'names':
      return fill(bytes, (n) => `"k${n.toString(36)}":1`)
    case 'decorators':
      return fill(bytes, (n) => `"k~${n.toString(36)}":1`)
    case 'attachments':
      return `"a~attach":[${fill(bytes - 16, () => '{"data":{"base64":"aGVs"}}')}]`
    case 'an attachment of names':
      return `"a~attach":[{"data":{"json":{${fill(bytes - 40, (n) => `"k${n.toString(36)}":1`)}}}}]`
    case 'an attachment of JSON':
      return `"a~attach":[{"data":{"json":[${fill(bytes - 40, () => '{}')}]}}]`
  }
}

/** As many parts, separated by commas, as fit. */
function fill(bytes: number, part: (n: number) => string): string {
  const parts: string[] = []
  for (let n = 0, left = bytes; ; n++) {
    const next = part(n)
    left -= next.length + 1
    if (left < 0) return parts.join(',')
    parts.push(next)
  }
}
