import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

/** Protocols of which the gateway speaks more than one major version. */
export const ASKED_PROTOCOLS = ['issue-credential', 'present-proof', 'revocation_notification'] as const
export type AskedProtocol = (typeof ASKED_PROTOCOLS)[number]

const DISCLOSURE = /\/discover-features\/(?:1\.\d{1,5}\/disclose|2\.\d{1,5}\/disclosures)$/
/** `https://didcomm.org/issue-credential/2.0`, or with the prefix that came before it; versions that the gateway speaks */
const PROTOCOL =
  /^(?:https:\/\/didcomm\.org|did:sov:BzCbsNYhMrjHiqZDTUASHg;spec)\/(issue-credential|present-proof|revocation_notification)\/([12])\.\d{1,5}$/
/** More entries than any agent has protocols. */
const LOOKED_AT = 1000

/** @param type `@type` of a message */
export function isDisclosure(type: string | null): boolean {
  return type !== null && DISCLOSURE.test(type)
}

/**
 * What a partner discloses of {@link ASKED_PROTOCOLS}.
 * @param message `disclosures` of Discover Features 2.0 (RFC 0557), or `disclose` of 1.0 (RFC 0031)
 * @returns `<protocol>/<major version>`, each once, e.g. `issue-credential/2`
 */
export function readDisclosed(message: JsonObject): string[] {
  const ids = [
    ...entriesOf(message.disclosures)
      .filter((entry) => entry['feature-type'] === 'protocol')
      .map(({ id }) => id),
    ...entriesOf(message.protocols).map(({ pid }) => pid),
  ]
  const names = ids.flatMap((id) => {
    const match = typeof id === 'string' ? PROTOCOL.exec(id) : null
    return match ? [`${match[1]}/${match[2]}`] : []
  })
  return [...new Set(names)].sort()
}

/** @returns the highest major version among those disclosed; null where there is none */
export function newestIn(disclosed: string[], protocol: AskedProtocol): 1 | 2 | null {
  if (disclosed.includes(`${protocol}/2`)) return 2
  return disclosed.includes(`${protocol}/1`) ? 1 : null
}

function entriesOf(value: JsonValue | undefined): JsonObject[] {
  if (!Array.isArray(value)) return []
  return value
    .slice(0, LOOKED_AT)
    .filter((entry): entry is JsonObject => entry !== null && typeof entry === 'object' && !Array.isArray(entry))
}
