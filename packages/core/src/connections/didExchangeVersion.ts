import type { AgentMessage, ConnectionRecord, OutOfBandInvitation } from '@credo-ts/core'

import { parseMessageType } from '@credo-ts/core'

/** Minor versions of DID Exchange that are spoken here, newest first. */
export const DID_EXCHANGE_VERSIONS = ['1.1', '1.0'] as const

export type DidExchangeVersion = (typeof DID_EXCHANGE_VERSIONS)[number]

/** Tag of the connections whose partner speaks 1.0. */
const TAG = 'didExchangeVersion'
const PROTOCOL = /\/didexchange\/1\.(\d{1,5})$/

/** As `handshake_protocols` of an invitation names them. */
export function didExchangeProtocols(): string[] {
  return DID_EXCHANGE_VERSIONS.map((version) => `https://didcomm.org/didexchange/${version}`)
}

/** The version in which a message of the partner is answered: its own, or the newest that is known here. */
export function versionOfMessage({ type }: Pick<AgentMessage, 'type'>): DidExchangeVersion {
  return parseMessageType(type).protocolMinorVersion === 0 ? '1.0' : '1.1'
}

/** The newest that an inviter names and that is spoken here. */
export function versionOfInvitation({ handshakeProtocols }: OutOfBandInvitation): DidExchangeVersion {
  const minors = ((handshakeProtocols ?? []) as string[]).map((protocol) => PROTOCOL.exec(protocol)?.[1])
  const isOld = minors.includes('0') && !minors.some((minor) => minor !== undefined && minor !== '0')
  return isOld ? '1.0' : '1.1'
}

export function versionOf(connection: ConnectionRecord): DidExchangeVersion {
  return connection.getTag(TAG) === '1.0' ? '1.0' : '1.1'
}

/** Tags that note the version for the rest of an exchange; 1.1 is what is not noted. */
export function versionTags(version: DidExchangeVersion): { [TAG]?: string } {
  return version === '1.0' ? { [TAG]: version } : {}
}

/** The same message, of a minor version. */
export function inVersion<T extends AgentMessage>(message: T, version: DidExchangeVersion): T {
  const { messageName } = parseMessageType(message.type)
  return Object.assign(message, { type: `https://didcomm.org/didexchange/${version}/${messageName}` })
}
