import { Buffer as CredoBuffer, Hasher, JsonEncoder, TypedArrayEncoder } from '@credo-ts/core'
import { createHash } from 'node:crypto'

const hashSlowly = Hasher.hash.bind(Hasher)

/**
 * Credo encodes, decodes and hashes with JavaScript: a megabyte of base64 takes a quarter of a second, one of text 50 ms, several
 * times for each message of an exchange. Node's own takes milliseconds. For the whole process.
 */
export function useNativeCodecs(): void {
  JsonEncoder.fromBase64 = (base64: string) => JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))
  JsonEncoder.fromBuffer = (bytes) => JSON.parse(Buffer.from(bytes).toString('utf8'))
  JsonEncoder.toBase64 = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64')
  TypedArrayEncoder.fromString = (text: string) => asCredoBuffer(new TextEncoder().encode(text))
  // a copy: Node's small Buffers share memory
  TypedArrayEncoder.fromBase64 = (base64: string) => asCredoBuffer(new Uint8Array(Buffer.from(base64, 'base64')))
  TypedArrayEncoder.toBase64 = (bytes) => Buffer.from(bytes).toString('base64')
  TypedArrayEncoder.toUtf8String = (bytes) => Buffer.from(bytes).toString('utf8')
  Hasher.hash = (data, name) => {
    if (name.toUpperCase() !== 'SHA-256') return hashSlowly(data, name)
    return new Uint8Array(createHash('sha256').update(data).digest())
  }
}

/** Credo's Buffer is a class of its own, and some of its callers look for it. */
function asCredoBuffer(bytes: Uint8Array<ArrayBuffer>): CredoBuffer {
  return CredoBuffer.from(bytes.buffer)
}
