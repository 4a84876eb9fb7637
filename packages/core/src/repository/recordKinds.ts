/** Kinds of rows of {@link RecordIndex} that core writes. */
export const CONNECTION_KIND = 'connection'
/** invitations that the tenant made and that are listed */
export const INVITATION_KIND = 'invitation'
/** invitations of others that the tenant received */
export const RECEIVED_INVITATION_KIND = 'invitation.received'
/** what Credo keeps for a request to a public DID, in place of an invitation */
export const IMPLICIT_INVITATION_KIND = 'invitation.implicit'

export const ALL_INVITATION_KINDS = [INVITATION_KIND, RECEIVED_INVITATION_KIND, IMPLICIT_INVITATION_KIND]
/** credential exchanges, RFC 0036 and 0453 */
export const CREDENTIAL_KIND = 'credential'
/** proof exchanges, RFC 0037 and 0454 */
export const PROOF_KIND = 'proof'
/** credentials in the wallet */
export const HELD_CREDENTIAL_KIND = 'held-credential'
