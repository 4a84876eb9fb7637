/* eslint-disable @typescript-eslint/no-explicit-any -- requests as they come */
import { TypedArrayEncoder } from '@credo-ts/core'
import { CustomRequest } from '@hyperledger/indy-vdr-nodejs'
import { createPublicKey, randomBytes, verify } from 'node:crypto'
import { Router } from 'zeromq'

import { LedgerState, RequestRefused } from './LedgerState'
import { nodeKeys } from './nodeKeys'

const READS = ['105', '104', '6', '7', '3', '107', '108', '115', '117']
const ED25519_SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const REQUEST_ID = '"@reqId"'

/**
 * A pool of Indy nodes in this process, for clients that come through libindy_vdr: CurveZMQ, requests with signatures that
 * are checked, REQACK, REPLY, REQNACK and REJECT as indy-node sends them. The nodes share one ledger in memory instead
 * of agreeing on one, and give no state proofs, so a client believes what f + 1 nodes say alike.
 */
export class IndyPool {
  private readonly nodes: Router[] = []
  /** of the genesis: JSON lines */
  public genesis = ''
  /** requests that came, by their type */
  public readonly requests: string[] = []
  /** called before a request is answered; what it throws is the reason of a refusal */
  public intercept: (type: string, request: any) => void | Promise<void> = () => undefined

  private constructor(public readonly ledger: LedgerState) {}

  public static async start(size = 4): Promise<IndyPool> {
    const pool = new IndyPool(new LedgerState())
    const lines: string[] = []
    for (let number = 1; number <= size; number += 1) {
      const keys = nodeKeys(randomBytes(32))
      const node = new Router({ curveServer: true, curveSecretKey: keys.curveSecretKey, linger: 0 })
      await node.bind('tcp://127.0.0.1:0')
      pool.nodes.push(node)
      void pool.serve(node)
      lines.push(genesisLine(number, keys.verkey, Number(new URL(String(node.lastEndpoint)).port)))
    }
    pool.genesis = lines.join('\n')
    return pool
  }

  public stop(): void {
    for (const node of this.nodes) node.close()
  }

  private async serve(node: Router): Promise<void> {
    for await (const [client, text] of node) {
      for (const answer of await this.answer(text.toString('utf8'))) {
        if (!node.closed) await node.send([client, answer])
      }
    }
  }

  private async answer(text: string): Promise<string[]> {
    if (text === 'pi') return ['po']
    // an integer that JSON.parse would round
    const reqId = /"reqId":(\d+)/.exec(text)?.[1]
    if (reqId === undefined) return []
    const request = JSON.parse(text)
    const { identifier } = request
    const say = (op: string, fields: object) => JSON.stringify({ op, ...fields }).replaceAll(REQUEST_ID, reqId)
    try {
      const result = await this.resultOf(text, reqId, request)
      const withId = READS.includes(request.operation.type)
        ? { ...result, identifier, reqId: '@reqId' }
        : { ...result, txn: { ...result.txn, metadata: { ...result.txn.metadata, reqId: '@reqId' } } }
      return [say('REQACK', { identifier, reqId: '@reqId' }), say('REPLY', { result: withId })]
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error
      return [say('REJECT', { identifier, reqId: '@reqId', reason: error.message })]
    }
  }

  /** Every node gets each write; the first that does writes it, and all give the same reply. */
  private readonly written = new Map<string, Promise<any>>()

  private async resultOf(text: string, reqId: string, request: any): Promise<any> {
    const { type } = request.operation
    if (READS.includes(type)) {
      this.requests.push(type)
      await this.intercept(type, request)
      return this.ledger.read(request)
    }
    const known = this.written.get(reqId)
    if (known) return known
    const result = this.writeOnce(text, request)
    this.written.set(reqId, result)
    return result
  }

  private async writeOnce(text: string, request: any): Promise<any> {
    const { type } = request.operation
    this.requests.push(type)
    await this.intercept(type, request)
    const signers = this.checkSignatures(text, request)
    return this.ledger.write(request, signers, Math.floor(Date.now() / 1000))
  }

  private checkSignatures(text: string, { identifier, signature, signatures }: any): string[] {
    const signed = Buffer.from(new CustomRequest({ customRequest: text as never }).signatureInput)
    const all: Record<string, string> = signatures ?? { [identifier]: signature }
    for (const [did, value] of Object.entries(all)) {
      const key = Buffer.concat([ED25519_SPKI_PREFIX, TypedArrayEncoder.fromBase58(this.ledger.verkeyOf(did))])
      const publicKey = createPublicKey({ key, format: 'der', type: 'spki' })
      if (!value || !verify(null, signed, publicKey, TypedArrayEncoder.fromBase58(value))) {
        throw new RequestRefused('client request invalid: CouldNotAuthenticate')
      }
    }
    return Object.keys(all)
  }
}

function genesisLine(number: number, verkey: string, port: number): string {
  const services = ['VALIDATOR']
  const address = { node_ip: '127.0.0.1', node_port: port, client_ip: '127.0.0.1', client_port: port }
  return JSON.stringify({
    reqSignature: {},
    txn: {
      type: '0',
      data: { data: { alias: `Node${number}`, ...address, services }, dest: verkey },
      metadata: { from: 'Th7MpTaRZVRYnPiabds81Y' },
    },
    txnMetadata: { seqNo: number, txnId: randomBytes(32).toString('hex') },
    ver: '1',
  })
}
