import { WebhookHeaderInvalidError } from '../errors'

const MAX_HEADERS = 50
const MAX_VALUE_LENGTH = 8192

/** Set by the gateway or by the connection. @see RFC 9110, 7.6.1 (hop-by-hop) */
const RESERVED = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** @see RFC 9110, 5.6.2 (token) */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/** @see RFC 9110, 5.5 (field value): no control characters, so no CR, LF or NUL */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/**
 * @param headers as a tenant wrote them
 * @throws {WebhookHeaderInvalidError} names the header, never its value
 */
export function checkHeaders(headers: unknown): Record<string, string> {
  if (headers === undefined || headers === null) return {}
  if (typeof headers !== 'object' || Array.isArray(headers)) {
    throw new WebhookHeaderInvalidError('headers must be an object of names and string values.')
  }
  const entries = Object.entries(headers as Record<string, unknown>)
  if (entries.length > MAX_HEADERS) throw new WebhookHeaderInvalidError(`headers has more than ${MAX_HEADERS} entries.`)
  const seen = new Set<string>()
  const checked = entries.map(([name, value]): [string, string] => {
    const lowerCase = name.toLowerCase()
    if (!TOKEN.test(name)) throw new WebhookHeaderInvalidError(`headers: ${JSON.stringify(name)} is not a header name.`)
    if (RESERVED.has(lowerCase) || lowerCase.startsWith('webhook-')) {
      throw new WebhookHeaderInvalidError(`headers: ${name} is set by the gateway.`)
    }
    if (seen.has(lowerCase)) throw new WebhookHeaderInvalidError(`headers: ${name} is there twice.`)
    seen.add(lowerCase)
    if (typeof value !== 'string' || value.length > MAX_VALUE_LENGTH || !VALUE.test(value)) {
      throw new WebhookHeaderInvalidError(
        `headers: the value of ${name} must be a string of at most ${MAX_VALUE_LENGTH} characters without line breaks or other control characters.`
      )
    }
    return [name, value]
  })
  return Object.fromEntries(checked)
}
