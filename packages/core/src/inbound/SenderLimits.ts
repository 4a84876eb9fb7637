/** What an envelope holds for one tenant, opened and not yet kept. */
export interface MessageAtDoor {
  tenantId: string
  /** null: the sender has no connection with the tenant */
  connectionId: string | null
  /** of the envelope */
  bytes: number
}

/** How much whoever sent an envelope may send: a door knows where it came from, core does not. */
export interface SenderLimits {
  /** Counts the message. @throws what the door answers when that was too much; another tenant may still get the envelope */
  admit(message: MessageAtDoor): Promise<void>
  /** Nothing new rests of a message that was admitted: it was `known` already, or there was `no room`. */
  notKept(message: MessageAtDoor, why: 'known' | 'no room'): void
}
