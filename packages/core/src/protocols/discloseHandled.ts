import type { Feature, FeatureRegistry } from '@credo-ts/core'

import { Protocol } from '@credo-ts/core'

import { isHandledProtocol } from './isHandledProtocol'

/** Handled, and not named by Credo's modules. */
const UNNAMED = [
  { id: 'https://didcomm.org/didexchange/1.0', roles: ['requester', 'responder'] },
  { id: 'https://didcomm.org/trust_ping/1.0', roles: ['sender', 'receiver'] },
]

/**
 * Discover-features discloses what is handled here, and that once however many ask for it. Credo's modules name what they have handlers for,
 * and messages of some of these protocols are general ones here; and Credo discloses a feature for each query that it fits.
 * @see RFC 0031, RFC 0557
 */
export function discloseHandled(registry: FeatureRegistry, handledProtocols: readonly string[]): void {
  registry.register(...UNNAMED.map((protocol) => new Protocol(protocol)))
  const query = registry.query.bind(registry)
  const isDisclosed = ({ type, id }: Feature) =>
    type !== Protocol.type || isHandledProtocol(`${id}/message`, handledProtocols)
  registry.query = (...queries) => [...new Set(query(...queries))].filter(isDisclosed)
}
