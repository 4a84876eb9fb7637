/** Whoever takes its messages slower than this does not take them, bytes a millisecond. */
const SLOWEST_BYTES_PER_MS = 50

/** How long a partner may take to read so many bytes on a connection that it holds open, milliseconds. */
export function timeToTake(bytes: number, timeoutMs: number): number {
  return timeoutMs + Math.ceil(bytes / SLOWEST_BYTES_PER_MS)
}
