const MAX_LENGTH = 200

/** What a sender calls a file, as a name without path, control or direction-changing characters; never empty. */
export function safeFilename(filename: string | null): string {
  const name = (filename ?? '')
    .replace(/^.*[/\\]/s, '')
    // control, format (bidi overrides, zero width) and line characters, halves of pairs, and what file systems reserve
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return Array.from(name).slice(0, MAX_LENGTH).join('') || 'attachment'
}
