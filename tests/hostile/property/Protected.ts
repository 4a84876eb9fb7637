import type { Snapshot } from './Snapshot'
import type { TableRow } from './tableRows'
import type { WalletRecord } from './walletRecords'

import { textOf } from './Snapshot'

/**
 * What belongs to the victims and to the tenant itself: it stays as it is, and nothing new may claim to be of it.
 * Attackers' own records and rows are not in it.
 */
export class Protected {
  /** ids and DIDs */
  private readonly owned: Set<string>

  public constructor(private readonly snapshot: Snapshot) {
    const records = [...snapshot.records.values()]
    this.owned = new Set(records.flatMap((record) => [record.name, ...namesIn(record)]))
    for (const { table, columns } of snapshot.rows.values()) {
      if (table === 'actions') this.owned.add(String(columns.id))
    }
  }

  public owns(id: string | null): boolean {
    return id !== null && this.owned.has(id)
  }

  /** @param name of a record, with its category */
  public has(name: string): boolean {
    return this.snapshot.records.has(name)
  }

  /** The same after its owners have done something: what was in it, as it is now, and what they have made since. */
  public asOf(now: Snapshot): Protected {
    const grown = this.grownBy(now)
    // a new DID is known from the connection that it is of, and a new connection from its DIDs
    return grown.owned.size > this.owned.size ? grown.asOf(now) : grown
  }

  private grownBy(now: Snapshot): Protected {
    const { records, rows } = this.snapshot
    const mine = [...now.records].filter(([name, record]) => records.has(name) || this.claims(record).length > 0)
    const own = new Protected({ records: new Map(mine), rows: new Map() })
    const kept = [...now.rows].filter(([text, row]) => rows.has(text) || own.rowClaims(row).length > 0)
    return new Protected({ records: new Map(mine), rows: new Map(kept) })
  }

  /** What of it is not as it was, and what else has come that names it as its own; empty where all is well. */
  public differences(now: Snapshot): string[] {
    const found: string[] = []
    for (const [name, record] of this.snapshot.records) {
      const current = now.records.get(name)
      if (!current) found.push(`gone: ${name}`)
      else if (textOf(current) !== textOf(record)) found.push(`changed: ${name}: ${difference(record, current)}`)
    }
    for (const text of this.snapshot.rows.keys()) if (!now.rows.has(text)) found.push(`gone or changed: ${text}`)
    for (const [name, record] of now.records) {
      const claims = this.snapshot.records.has(name) ? [] : this.claims(record)
      if (claims.length > 0) found.push(`claims ${claims.join(', ')}: ${name} ${textOf(record)}`)
    }
    for (const [text, row] of now.rows) {
      const claims = this.snapshot.rows.has(text) ? [] : this.rowClaims(row)
      if (claims.length > 0) found.push(`claims ${claims.join(', ')}: ${text}`)
    }
    return found
  }

  private claims(record: WalletRecord): string[] {
    return namesIn(record).filter((name) => this.owned.has(name))
  }

  private rowClaims({ columns }: TableRow): string[] {
    return [columns.connection_id, columns.action_uuid, columns.record_id]
      .map(String)
      .filter((id) => this.owned.has(id))
  }
}

/** DIDs and records that a record speaks for. That a document lists another's key says nothing: whose it counts for is tried out. */
function namesIn({ category, tags, value }: WalletRecord): string[] {
  const tag = (...names: string[]) => names.flatMap((name) => tags[name] ?? []).map(String)
  if (category === 'DidRecord') return tag('did', 'alternativeDids')
  if (category === 'ConnectionRecord') return tag('did', 'theirDid', 'previousDids', 'previousTheirDids', 'outOfBandId')
  if (category === 'CredentialRecord' || category === 'ProofRecord') return tag('connectionId')
  if (category === 'DidCommMessageRecord') return tag('associatedRecordId')
  return category === 'OutOfBandRecord' ? invitationIds(value) : []
}

/** What a request to a public DID makes has that DID for an id, each time. */
function invitationIds(value: string): string[] {
  const { outOfBandInvitation } = JSON.parse(value) as { outOfBandInvitation: { '@id': string } }
  return outOfBandInvitation['@id'].startsWith('did:') ? [] : [outOfBandInvitation['@id']]
}

function difference(before: WalletRecord, now: WalletRecord): string {
  const [a, b] = [textOf(before), textOf(now)]
  let at = 0
  while (a[at] === b[at]) at++
  const from = Math.max(0, at - 60)
  return `…${a.slice(from, at + 240)} → …${b.slice(from, at + 240)}`
}
