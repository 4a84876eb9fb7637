import type { AttachmentContent } from '@didcomm-gateway/core'

import { safeFilename } from './safeFilename'

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}(; ?[\w-]{1,50}=[\w.+-]{1,100}){0,5}$/

/**
 * Headers of bytes that a stranger chose: never shown in the gateway's own origin, never guessed at.
 * @see RFC 6266 (Content-Disposition)
 */
export function attachmentHeaders({ mediaType, filename, bytes }: AttachmentContent): Record<string, string> {
  return {
    'Content-Disposition': disposition(safeFilename(filename)),
    'Content-Type': mediaType !== null && MEDIA_TYPE.test(mediaType) ? mediaType : 'application/octet-stream',
    'Content-Length': String(bytes.length),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  }
}

/** @param name without quotes, backslashes and control characters */
function disposition(name: string): string {
  // RFC 5987: encodeURIComponent leaves four characters that an extended value must not hold
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${name.replace(/[^\x20-\x7e]/gu, '_')}"; filename*=UTF-8''${encoded}`
}
