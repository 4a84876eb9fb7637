/* eslint-disable @typescript-eslint/no-explicit-any -- requests as they come; their rules are checked here */
import { createHash } from 'node:crypto'

/** The reason that a node gives for a request that it does not take. */
export class RequestRefused extends Error {}

export interface AuthorAgreement {
  version: string
  text: string
  /** mechanism → what it means */
  mechanisms: Record<string, string>
}

interface Nym {
  verkey: string
  /** 0 trustee, 2 steward, 101 endorser; null: no role */
  role: string | null
}

interface Entry {
  seqNo: number
  txnTime: number
  value: any
}

const ENDORSERS = ['0', '2', '101']

/**
 * What an Indy domain ledger knows, and the rules by which its nodes take transactions, as far as AnonCreds needs them:
 * who may write, what must be there before, what may not be changed, and accumulators that follow each other.
 */
export class LedgerState {
  /** written transactions, the first has the sequence number 1 */
  public readonly transactions: any[] = []
  public agreement: AuthorAgreement | null = null
  private readonly nyms = new Map<string, Nym>()
  private readonly objects = new Map<string, Entry[]>()

  /** What a steward does for someone. */
  public addNym(did: string, verkey: string, role: string | null): void {
    this.nyms.set(did, { verkey, role })
  }

  public verkeyOf(did: string): string {
    const verkey = this.nyms.get(did)?.verkey
    if (!verkey) throw new RequestRefused(`could not authenticate, verkey for ${did} cannot be found`)
    return verkey.startsWith('~') ? `${did}${verkey.slice(1)}` : verkey
  }

  /** @returns `result` of the reply to a read request */
  public read({ identifier, operation }: any): any {
    const { type } = operation
    const reply = (entry: Entry | undefined, fields: object) => ({
      ...{ type, identifier, seqNo: entry?.seqNo ?? null, txnTime: entry?.txnTime ?? null, data: null },
      ...fields,
    })
    switch (type) {
      case '105': {
        const nym = this.nyms.get(operation.dest)
        const data = nym ? JSON.stringify({ dest: operation.dest, identifier: null, ...nym }) : null
        return reply(undefined, { dest: operation.dest, data })
      }
      case '104':
        return reply(undefined, { dest: operation.dest, raw: operation.raw })
      case '6':
        return reply(undefined, { data: this.agreementData() })
      case '7':
        return reply(undefined, {
          data: this.agreement && { aml: this.agreement.mechanisms, amlContext: '', version: '1' },
        })
      case '3':
        return reply(undefined, { data: this.transactions[operation.data - 1] ?? null })
      case '107': {
        const { name, version } = operation.data
        const entry = this.last(`${operation.dest}:2:${name}:${version}`)
        return reply(entry, { dest: operation.dest, data: entry?.value ?? { name, version } })
      }
      case '108': {
        const { ref, origin, tag, signature_type } = operation
        const entry = this.last(`${origin}:3:CL:${ref}:${tag}`)
        return reply(entry, { ref, origin, tag, signature_type, data: entry?.value ?? null })
      }
      case '115': {
        const entry = this.last(operation.id)
        return reply(entry, { id: operation.id, data: entry?.value ?? null })
      }
      case '117':
        return this.readDelta(operation, reply)
      default:
        throw new RequestRefused(`unknown request type ${type}`)
    }
  }

  /**
   * @param signers DIDs whose signatures are good
   * @returns `result` of the reply to a write request
   */
  public write({ identifier, endorser, operation, taaAcceptance }: any, signers: string[], txnTime: number): any {
    const writers = [identifier, ...(endorser && signers.includes(endorser) ? [endorser] : [])]
    if (!writers.some((did) => ENDORSERS.includes(String(this.nyms.get(did)?.role)))) {
      throw new RequestRefused(`client request invalid: UnauthorizedClientRequest: Not enough ENDORSER signatures`)
    }
    this.checkAgreement(taaAcceptance)
    const { id, value } = this.validate(identifier, operation)
    const seqNo = this.transactions.length + 1
    const { type, ...data } = operation
    const transaction = {
      ver: '1',
      txn: { type, data, metadata: { from: identifier } },
      txnMetadata: { seqNo, txnTime, txnId: id },
    }
    this.transactions.push(transaction)
    this.objects.set(id, [...(this.objects.get(id) ?? []), { seqNo, txnTime, value }])
    return transaction
  }

  private validate(author: string, operation: any): { id: string; value: any } {
    switch (operation.type) {
      case '101': {
        const { name, version, attr_names } = operation.data
        const id = `${author}:2:${name}:${version}`
        if (this.last(id)) throw new RequestRefused(`SCHEMA ${id} exists already`)
        return { id, value: { name, version, attr_names } }
      }
      case '102': {
        const { ref, tag, data } = operation
        if (this.transactions[ref - 1]?.txn.type !== '101') throw new RequestRefused(`${ref} is no SCHEMA`)
        return { id: `${author}:3:CL:${ref}:${tag}`, value: data }
      }
      case '113': {
        const { id, credDefId, value } = operation
        if (!this.last(credDefId)) throw new RequestRefused(`There is no CRED_DEF ${credDefId}`)
        if (value.issuanceType !== 'ISSUANCE_BY_DEFAULT') throw new RequestRefused('issuanceType')
        const { type: _type, ...definition } = operation
        return { id, value: definition }
      }
      case '114':
        return this.validateEntry(operation)
      default:
        throw new RequestRefused(`unknown request type ${operation.type}`)
    }
  }

  private validateEntry({ revocRegDefId, value }: any): { id: string; value: any } {
    if (!this.last(revocRegDefId)) throw new RequestRefused(`There is no REVOC_REG_DEF ${revocRegDefId}`)
    const last = this.last(`entry:${revocRegDefId}`)
    const { issued = [], revoked = [], accum, prevAccum } = value
    const before: number[] = last?.value.revoked ?? []
    if (last?.value.accum !== prevAccum) throw new RequestRefused('prevAccum is not the current accumulator')
    if (last) {
      if (issued.length + revoked.length === 0) throw new RequestRefused('issued and revoked are empty')
      if (issued.some((index: number) => !before.includes(index))) throw new RequestRefused('issued: not revoked')
      if (revoked.some((index: number) => before.includes(index))) throw new RequestRefused('revoked already')
    }
    const now = [...before.filter((index) => !issued.includes(index)), ...revoked].sort((a, b) => a - b)
    return { id: `entry:${revocRegDefId}`, value: { accum, revoked: now } }
  }

  private readDelta({ revocRegDefId, to, type }: any, reply: (entry: Entry | undefined, fields: object) => any): any {
    const entries = this.objects.get(`entry:${revocRegDefId}`) ?? []
    const entry = entries.filter(({ txnTime }) => txnTime <= to).at(-1)
    if (!entry) return reply(undefined, { type, revocRegDefId })
    const { accum, revoked } = entry.value
    const accumTo = { revocDefType: 'CL_ACCUM', revocRegDefId, value: { accum, revoked }, txnTime: entry.txnTime }
    const value = { accum_to: accumTo, issued: [], revoked }
    return reply(entry, { revocRegDefId, data: { revocDefType: 'CL_ACCUM', revocRegDefId, value } })
  }

  private checkAgreement(acceptance: any): void {
    if (!this.agreement) return
    const { digest } = this.agreementData() as { digest: string }
    if (acceptance?.taaDigest !== digest || !this.agreement.mechanisms[acceptance.mechanism]) {
      throw new RequestRefused('the transaction author agreement is not accepted')
    }
  }

  private agreementData(): object | null {
    if (!this.agreement) return null
    const { version, text } = this.agreement
    const digest = createHash('sha256').update(`${version}${text}`).digest('hex')
    return { version, text, digest, ratification_ts: 1_600_000_000 }
  }

  private last(id: string): Entry | undefined {
    return this.objects.get(id)?.at(-1)
  }
}
