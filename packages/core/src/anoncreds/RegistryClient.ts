import type { RegistryObject, RegistryStatusList } from './RegistryObject'
import type { SignedDocument } from './signedDocument'
import type { JsonValue } from '../models'
import type { JsonWebKey } from 'node:crypto'

import { getUnQualifiedDidIndyDid } from '@credo-ts/anoncreds'

import { FREE_JSON, shapeFault } from '../shapes'

import { RegistryAnswerInvalidError, RegistryUnreachableError } from './anonCredsErrors'
import { openSignedDocument } from './signedDocument'

/** A status list has a value for each credential of its registry. */
const MAX_VALUES = 200_000

export interface GatewayRegistryOptions {
  /** public URL of the gateway, e.g. `https://gateway.example.org` */
  url: string
  /** namespace of the gateway; asked for at the first use where it is left out */
  namespace?: string
  /** Ed25519 key of the registry (JWK), `publicKey` of `GET <url>/anoncreds/v1`; without it the key that TLS vouches for at the first use is kept */
  publicKey?: JsonWebKey
}

/** Fetches a URL. */
export type RegistryFetch = (url: URL) => Promise<{ status: number; text: string }>

interface RegistryIdentity {
  namespace: string
  publicKey: JsonWebKey
}

/** Reads the registry of one gateway over HTTP, and believes nothing that its key has not signed. */
export class RegistryClient {
  private identity: Promise<RegistryIdentity> | null = null
  private readonly base: string

  public constructor(
    private readonly options: GatewayRegistryOptions,
    private readonly fetchUrl: RegistryFetch
  ) {
    this.base = `${options.url.replace(/\/+$/, '')}/anoncreds/v1`
  }

  public async getNamespace(): Promise<string> {
    return this.options.namespace ?? (await this.getIdentity()).namespace
  }

  public async findObject(id: string): Promise<RegistryObject | null> {
    const object = (await this.read('/objects', { id })) as RegistryObject | null
    return object ? this.belongs(object, id) : null
  }

  public async findStatusList(id: string, timestamp: number): Promise<RegistryStatusList | null> {
    const list = (await this.read('/status-lists', { id, timestamp: String(timestamp) })) as RegistryStatusList | null
    if (list && (list.kind !== 'status-list' || list.content.timestamp > timestamp)) throw this.wrong('another time')
    return list ? this.belongs(list, id) : null
  }

  /** What is signed must be what was asked for: a signed object of another id proves nothing. */
  private async belongs<T extends { id: string; namespace: string }>(object: T, id: string): Promise<T> {
    const asked = id.startsWith('did:') ? object.id : getUnQualifiedDidIndyDid(object.id)
    if (asked !== id || object.namespace !== (await this.getNamespace())) throw this.wrong('another id')
    return object
  }

  private async read(path: string, query: Record<string, string>): Promise<unknown> {
    const { status, text } = await this.fetch(`${path}?${new URLSearchParams(query).toString()}`)
    if (status === 404) return null
    if (status !== 200) throw this.unreachable(`answered ${status}`)
    const { publicKey } = await this.getIdentity()
    const document = openSignedDocument(this.parse(text) as SignedDocument, publicKey)
    if (document === null) throw this.wrong('a signature that is not of its key')
    const fault = shapeFault(document as JsonValue, { what: 'an object that', shape: FREE_JSON, maxValues: MAX_VALUES })
    if (fault !== null) throw this.wrong(fault)
    return document
  }

  private getIdentity(): Promise<RegistryIdentity> {
    this.identity ??= this.fetchIdentity().catch((error: unknown) => {
      // the gateway may be back at the next use
      this.identity = null
      throw error
    })
    return this.identity
  }

  private async fetchIdentity(): Promise<RegistryIdentity> {
    const { namespace, publicKey } = this.options
    if (namespace && publicKey) return { namespace, publicKey }
    const { status, text } = await this.fetch('')
    if (status !== 200) throw this.unreachable(`answered ${status}`)
    const answer = this.parse(text) as Partial<RegistryIdentity>
    if (typeof answer.namespace !== 'string' || !answer.publicKey) throw this.wrong('no namespace and key')
    return { namespace: namespace ?? answer.namespace, publicKey: publicKey ?? answer.publicKey }
  }

  private async fetch(path: string): Promise<{ status: number; text: string }> {
    try {
      return await this.fetchUrl(new URL(`${this.base}${path}`))
    } catch (error) {
      throw this.unreachable('did not answer', error)
    }
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      throw this.wrong('no JSON')
    }
  }

  private wrong(what: string): RegistryAnswerInvalidError {
    return new RegistryAnswerInvalidError(`The AnonCreds registry at ${this.base} answered with ${what}.`)
  }

  private unreachable(what: string, cause?: unknown): RegistryUnreachableError {
    return new RegistryUnreachableError(`The AnonCreds registry at ${this.base} ${what}.`, { cause })
  }
}
