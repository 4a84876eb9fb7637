import type { HandAgent, InvitationOfTenant } from './HandAgent'
import type { Known } from './Known'

/** Whom attacks come from, and what they are made of. */
export interface Scene {
  known: Known
  /** have keys of their own and no connection */
  strangers: HandAgent[]
  /** have connections of their own, in both roles, completed */
  contacts: HandAgent[]
  /** the same; they change their DIDs, and end their connections */
  movers: HandAgent[]
  /** have a response of the tenant and have not completed */
  unfinished: HandAgent[]
  /** got a request of the tenant to an invitation of theirs and have not answered */
  inviters: HandAgent[]
  /** those that attackers may use: for one or many, accepted automatically or not, and public DIDs of the tenant */
  invitations: InvitationOfTenant[]
  /** those of them that are never used up */
  lastingInvitations: InvitationOfTenant[]
}
