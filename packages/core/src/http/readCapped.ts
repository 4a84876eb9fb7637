import type { Readable } from 'node:stream'

/**
 * Reads a stream up to a number of bytes and destroys it then. A stream that fails is taken as far as it came.
 * @returns what was read, and whether anything is missing
 */
export async function readCapped(stream: Readable, maxBytes: number): Promise<{ bytes: Buffer; truncated: boolean }> {
  const chunks: Buffer[] = []
  let length = 0
  // destroying the stream can raise an error event after the loop, when nobody else listens
  stream.on('error', () => undefined)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length > maxBytes) break
    }
    return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), truncated: length > maxBytes }
  } catch {
    return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), truncated: true }
  }
}
