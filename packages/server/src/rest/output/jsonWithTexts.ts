import { letOthersRun } from '@didcomm-gateway/core'

/**
 * The JSON of a view whose Buffers are JSON texts in UTF-8 and go in as they are: integers above 2^53 and the order of
 * names stay what a sender wrote, and nothing of up to 5 MB has to be parsed or written anew.
 * @param view arrays in it hold no texts
 */
export function jsonWithTexts(view: object): Buffer {
  const parts = new Parts()
  write(view, parts)
  return parts.join()
}

/** The JSON of a page of such views, made in steps. */
export async function pageWithTexts(items: object[], nextCursor: string | null): Promise<Buffer> {
  const shown: Buffer[] = []
  for (const item of items) {
    shown.push(Buffer.from(shown.length === 0 ? '{"items":[' : ','), jsonWithTexts(item))
    await letOthersRun()
  }
  shown.push(Buffer.from(`${shown.length === 0 ? '{"items":[' : ''}],"nextCursor":${JSON.stringify(nextCursor)}}`))
  return Buffer.concat(shown)
}

function write(value: unknown, parts: Parts): void {
  if (Buffer.isBuffer(value)) return parts.addText(value)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return parts.add(JSON.stringify(value))
  let separator = '{'
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue
    parts.add(`${separator}${JSON.stringify(name)}:`)
    write(member, parts)
    separator = ','
  }
  parts.add(separator === '{' ? '{}' : '}')
}

class Parts {
  private readonly done: Buffer[] = []
  private open = ''

  public add(text: string): void {
    this.open += text
  }

  public addText(text: Buffer): void {
    this.done.push(Buffer.from(this.open), text)
    this.open = ''
  }

  public join(): Buffer {
    return Buffer.concat([...this.done, Buffer.from(this.open)])
  }
}
