import type { OpenedEnvelope } from './openEnvelope'
import type { JsonObject } from '@didcomm-gateway/core'
import type { Key } from '@hyperledger/aries-askar-nodejs'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'

import { until } from '../../support/until'
import { base58 } from '../support/buildEnvelope'

import { openEnvelope } from './openEnvelope'

/** Endpoints of all agents that have no program of their own: takes what is posted and opens it with their keys. */
export class PostOffice {
  private readonly keys = new Map<string, Key>()
  private readonly closed = new Set<string>()
  private readonly opened: OpenedEnvelope[] = []

  private constructor(
    private readonly server: Server,
    private readonly url: string
  ) {}

  public static async open(): Promise<PostOffice> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const office = new PostOffice(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.on('request', (request, response) => {
      void buffer(request).then((body) => {
        const isClosed = office.closed.has(request.url ?? '')
        if (!isClosed) office.take(body.toString())
        response.writeHead(isClosed ? 503 : 202).end()
      })
    })
    return office
  }

  /** What is sent to the key is opened from now on. @returns its public part, base58 */
  public add(key: Key): string {
    const publicKey = base58(key.publicBytes)
    this.keys.set(publicKey, key)
    return publicKey
  }

  public endpoint(name: string): string {
    return `${this.url}/${name}`
  }

  /** Nobody takes anything at this address until {@link reopen}. */
  public close(name: string): void {
    this.closed.add(`/${name}`)
  }

  public reopen(name: string): void {
    this.closed.delete(`/${name}`)
  }

  /** @returns false where none of the keys opens it */
  public take(envelope: string): boolean {
    const opened = openEnvelope(envelope, this.keys)
    if (opened) this.opened.push(opened)
    return opened !== null
  }

  /** Everything that could be opened with one of these keys. */
  public receivedBy(keys: Set<Key>): JsonObject[] {
    return this.opened.filter(({ key }) => keys.has(key)).map(({ message }) => message)
  }

  public waitFor(key: Key, matches: (message: JsonObject) => boolean): Promise<OpenedEnvelope> {
    return until(() => Promise.resolve(this.opened.find((opened) => opened.key === key && matches(opened.message))))
  }

  public stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }
}
