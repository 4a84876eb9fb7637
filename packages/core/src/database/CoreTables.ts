/**
 * Core's tables. Names and columns are snake_case. In clear are only ids, keys that are public anyway, times and
 * states; `sealed` columns hold {@link TenantKey} ciphertext, `*_hash` columns keyed hashes of the same key.
 * Times are epoch milliseconds.
 */
export interface CoreTables {
  routing_keys: RoutingKeyRow
  inbox: InboxRow
  inbox_usage: InboxUsageRow
  tenant_sequences: TenantSequenceRow
  events: EventRow
  general_messages: GeneralMessageRow
  outbox: OutboxRow
  outbox_lines: OutboxLineRow
  outbox_settled: OutboxSettledRow
  return_routes: ReturnRouteRow
  return_route_digests: ReturnRouteDigestRow
  identities: IdentityRow
  record_index: RecordIndexRow
  record_tags: RecordTagRow
  tasks: TaskRow
  tenant_retention: TenantRetentionRow
  forgotten_messages: ForgottenMessageRow
}

/** Recipient key → tenant, written before anything that names the key is answered. */
export interface RoutingKeyRow {
  /** Ed25519 public key, base58 */
  recipient_key: string
  tenant_id: string
  created_at: number
}

/** A kept envelope that is not yet an event. The row is the promise of the 2xx; it goes in the transaction that writes the event. */
export interface InboxRow {
  /** UUIDv7; becomes the event's id */
  id: string
  tenant_id: string
  /** the key of the tenant that opens the envelope, base58 */
  recipient_key: string
  /** tenant, sender key, @id and text, hashed: one message, however often it is posted */
  dedupe_hash: string
  /** messages with the same order key are handled one at a time, oldest first */
  order_key: string
  /** the JWE as JSON text */
  envelope: Buffer
  received_at: number
  /** of the envelope */
  bytes: number
  /** 1: the sender had no connection when it came */
  from_stranger: number
  /** {@link Lane}: beside which others the message waits for its turn */
  lane: number
  /** connection over which the invitation was taken up that held the message; null: it came in an envelope of its sender */
  attached_to: string | null
  /** handler runs begun */
  attempts: number
  lease_until: number
  lease_owner: string | null
}

/** How much of a tenant is in the inbox, changed in the transactions that change the inbox. */
export interface InboxUsageRow {
  tenant_id: string
  bytes: number
  messages: number
  /** of these, of senders who had no connection when they came */
  stranger_bytes: number
  stranger_messages: number
}

/** One row a tenant, written with each of its events. */
export interface TenantSequenceRow {
  tenant_id: string
  /** sequence number of the last event */
  last: number
  /** what all events of the tenant take, see `eventBytes` */
  stored_bytes: number
  /** of these, events of messages whose sender had no connection */
  stranger_bytes: number
  /** sequence number of the last task */
  last_task: number
}

export interface EventRow {
  id: string
  tenant_id: string
  sequence: number
  direction: 'in' | 'out'
  dedupe_hash: string | null
  type_hash: string | null
  thread_hash: string | null
  connection_id: string | null
  action_uuid: string | null
  general_message_id: string | null
  /** of a message of ours to a connection: both, hashed; see `messageHash` */
  message_hash: string | null
  error_code: string | null
  created_at: number
  /** sealed JSON: everything of the event but the text */
  sealed_meta: Buffer
  /** sealed UTF-8 text of the decrypted message, byte for byte */
  sealed_text: Buffer
}

/** What stays counted of a received message whose event was deleted: its row in `forgotten_messages` with its index. */
export const FORGOTTEN_MESSAGE_BYTES = 200

/** What an event takes beside its sealed columns: rows and indexes of it, its message and its deliveries, about. */
export const EVENT_OVERHEAD_BYTES = 2000

export interface GeneralMessageRow {
  id: string
  tenant_id: string
  event_id: string
  sequence: number
  type_hash: string | null
  thread_hash: string | null
  connection_id: string | null
  action_uuid: string | null
  received_at: number
}

/** A message on its way out. Kept after it was sent only as its event. */
export interface OutboxRow {
  /** UUIDv7 */
  id: string
  tenant_id: string
  event_id: string
  connection_id: string | null
  action_uuid: string | null
  /** one at a time, oldest first: the connection, or the event for messages without one */
  order_key: string
  /** sealed JSON: where it goes when that is not the connection's own services */
  sealed_target: Buffer
  attempts: number
  /** {@link BEHIND_ANOTHER} while an earlier message of its order is there */
  next_attempt_at: number
  lease_until: number
  lease_owner: string | null
  /** instance on whose connections the partner waits: only it may claim the message until `reserved_until` */
  reserved_for: string | null
  reserved_until: number
  created_at: number
  /** order in its line: the id, or a later one where it was let in later */
  position: string
  /** {@link OutboxPlace} */
  place: number
  /** how often the partner said that the message itself is wrong */
  rejections: number
  /** the partner has asked to be left alone until then */
  hold_until: number
  /** why it is not sent (again): a code of `endReasons` */
  doomed: string | null
  /** kind of the record (`record_index.kind`) whose protocol message this is; null: none */
  record_kind: string | null
  /** the message's thread, as in `record_index`; only with `record_kind` */
  thread_hash: string | null
  /** sealed {@link EventError}: why the last attempt failed */
  sealed_error: Buffer | null
}

/** Where a row of the outbox stands. */
export enum OutboxPlace {
  /** one at a time, oldest first */
  Line = 0,
  /** the partner has refused it: it is tried again beside the line, which does not wait for it */
  Aside = 1,
  /** it goes into the line when its connection is completed */
  UntilCompleted = 2,
}

/** A line (`outbox.order_key`) whose partner has refused the last message. No row: nothing is known against it. */
export interface OutboxLineRow {
  order_key: string
  tenant_id: string
  /** row that was refused and has stepped aside; nothing of the line was taken since */
  suspect_id: string
  /** when the next one was refused too: the partner counts as away since. Null: the next one is not known yet */
  away_since: number | null
}

/**
 * How sending ended, where that is more than that the first attempt was taken. Without a row, and without an error of its
 * event, a message was taken. What was given up can be sent again from here.
 */
export interface OutboxSettledRow {
  event_id: string
  tenant_id: string
  state: 'sent' | 'failed' | 'cancelled'
  /** null: not known */
  attempts: number | null
  settled_at: number
  sealed_target: Buffer
  sealed_error: Buffer | null
}

/** `next_attempt_at` of outbox rows that wait for another of their line to leave, or for their connection: they are never due. */
export const BEHIND_ANOTHER = Number.MAX_SAFE_INTEGER

/** A partner waits for replies on a connection that an instance holds open. Forgetting one loses nothing. */
export interface ReturnRouteRow {
  tenant_id: string
  /** partner's key, hashed */
  partner_hash: string
  instance: string
  /** prolonged while the instance lives */
  expires_at: number
}

/** An envelope that asked for a return route. It rests as long as its tenant: a recorded one may be posted years later. */
export interface ReturnRouteDigestRow {
  tenant_id: string
  /** what its packing made for the tenant alone, hashed */
  digest: string
}

export interface IdentityRow {
  id: string
  tenant_id: string
  did: string
  method: 'peer' | 'key' | 'web' | 'indy'
  is_default: number
  sealed_label: Buffer
  /** public DID document, JSON text, of did:web identities */
  document: string | null
  created_at: number
}

/** Order of Credo's records (connections, invitations, exchanges) for pages; the records themselves rest in the wallet. */
export interface RecordIndexRow {
  tenant_id: string
  kind: string
  record_id: string
  identity_id: string | null
  connection_id: string | null
  thread_hash: string | null
  state: string | null
  /** of a connection: changes with its DIDs; null in rows of before, whose DIDs have not changed */
  dids: string | null
  created_at: number
  /** sealed JSON of `RecordDetails`; null for records that have none, or that are older than there are any */
  sealed_details: Buffer | null
  external_id_hash: string | null
  alias_hash: string | null
  /** of the short form of the partner's DID */
  their_did_hash: string | null
  /** of the `@id` of the invitation */
  invitation_hash: string | null
  /** 0: a connection older than its hashes, which are made when a filter needs them */
  searchable: number
  /** of the state or the details, epoch milliseconds */
  updated_at: number | null
  /** states that no task has told of yet, in order, separated by commas */
  untold: string | null
  /** since when, epoch milliseconds */
  untold_since: number | null
  /** sealed text: why its last protocol message could not be delivered, or not yet */
  sealed_error: Buffer | null
}

/** A tag that the tenant gave to a record. */
export interface RecordTagRow {
  tenant_id: string
  kind: string
  tag_hash: string
  /** of the record */
  created_at: number
  record_id: string
}

/** A change of state, as external systems are told of it. */
export interface TaskRow {
  tenant_id: string
  /** gapless counter of the tenant's tasks, from 1 */
  sequence: number
  created_at: number
  /** what the row adds to `stored_bytes` */
  bytes: number
  sealed_task: Buffer
}

/** A tenant whose history is deleted after a time. */
export interface TenantRetentionRow {
  tenant_id: string
  days: number
  /** when its history is looked through next, or goes on being, epoch milliseconds */
  next_run_at: number
  /** JSON: how far that has come; null at the beginning */
  progress: string | null
}

/** A received message whose event was deleted: a copy of it is not taken for a new message. */
export interface ForgottenMessageRow {
  tenant_id: string
  dedupe_hash: string
}
