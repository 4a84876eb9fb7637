import type { AttachmentContent } from '@didcomm-gateway/core'

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}(; ?[\w-]{1,50}=[\w.+-]{1,100}){0,5}$/

/**
 * Headers of bytes that a stranger chose: never shown in the gateway's own origin, never guessed at.
 * `Content-Disposition` is set by Express from {@link safeFilename}.
 */
export function attachmentHeaders({ mediaType, bytes }: AttachmentContent): Record<string, string> {
  return {
    'Content-Type': mediaType !== null && MEDIA_TYPE.test(mediaType) ? mediaType : 'application/octet-stream',
    'Content-Length': String(bytes.length),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  }
}
