import type { WebhookMethod } from './WebhookRule'

/**
 * What to know of a method whose calls may arrive without what they carry.
 * @returns undefined where there is nothing
 * @see RFC 9110, 9.3.1 and 9.3.5: content in a GET or DELETE has no defined meaning
 */
export function methodWarning(method: WebhookMethod): string | undefined {
  if (method !== 'GET' && method !== 'DELETE') return undefined
  return `The message is in the body of each ${method} request. Proxies and servers may drop the body of a ${method}, or refuse it: use POST where you can.`
}
