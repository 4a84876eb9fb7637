import type { ResolveFunction } from './NameLookups'
import type { AddressRange } from './parseAddressRange'
import type { LookupFunction } from 'node:net'

import ipaddr from 'ipaddr.js'
import { lookup as lookupAddress } from 'node:dns'
import { isIP } from 'node:net'

import { AddressForbiddenError, InputInvalidError } from '../errors'

import { NameLookups } from './NameLookups'
import { isPublicAddress } from './isPublicAddress'
import { parseAddressRange } from './parseAddressRange'

export type UrlScheme = 'http' | 'https' | 'ws' | 'wss'

export type { ResolveFunction }

export interface AddressGuardOptions {
  /** Addresses, and CIDRs of them, that are not public and may be reached all the same, e.g. `10.0.0.1`, `127.0.0.0/8`, `fd00::/8` */
  allow?: string[]
  /** Name of the setting that `allow` comes from, for errors. Default `allow` */
  allowSetting?: string
  /** Origins (scheme, host and port of these URLs) that may be reached wherever they are, e.g. the own public URL */
  allowOrigins?: string[]
  /** Default http and https */
  schemes?: UrlScheme[]
  /** Names that are looked up at the same time, a quarter of them of one domain; further ones wait. Default all */
  maxLookups?: number
  /** Default `dns.lookup`: hosts file and the system's resolver */
  resolve?: ResolveFunction
}

const MAX_URL_LENGTH = 2048

/**
 * Decides which addresses may be dialled for a tenant: public ones, and what the operator allows. Names are checked
 * where they are resolved, by {@link lookup}, so that the address that was checked is the one dialled.
 */
export class AddressGuard {
  private readonly allow: AddressRange[]
  private readonly allowOrigins: Set<string>
  private readonly schemes: Set<string>
  private readonly mend: string
  private readonly lookups: NameLookups

  /** @throws {InputInvalidError} when an entry of `allow` is neither an address nor a CIDR or an entry of `allowOrigins` not a URL */
  public constructor(options: AddressGuardOptions = {}) {
    this.allow = (options.allow ?? []).map(toRange)
    this.allowOrigins = new Set((options.allowOrigins ?? []).map((url) => originOf(parseUrl(url, InputInvalidError))))
    this.mend = `It is not a public address. The operator can allow it with ${options.allowSetting ?? 'allow'}.`
    this.schemes = new Set((options.schemes ?? ['http', 'https']).map((scheme) => `${scheme}:`))
    this.lookups = new NameLookups(options.resolve ?? lookupAddress, options.maxLookups ?? Infinity)
  }

  /**
   * Everything that can be said about a URL without resolving its name. Numeric hosts are checked in every spelling,
   * as the URL parser brings them into one form.
   * @returns the parsed URL; dial this one, not the text
   * @throws {AddressForbiddenError}
   */
  public checkUrl(url: string | URL): URL {
    const parsed = typeof url === 'string' ? parseUrl(url, AddressForbiddenError) : url
    if (parsed.href.length > MAX_URL_LENGTH) {
      throw new AddressForbiddenError(`The URL is longer than ${MAX_URL_LENGTH} characters.`)
    }
    if (!this.schemes.has(parsed.protocol)) {
      const schemes = [...this.schemes].map((scheme) => `${scheme}//`).join(', ')
      throw new AddressForbiddenError(`The URL must start with one of ${schemes}.`)
    }
    if (parsed.username !== '' || parsed.password !== '') {
      throw new AddressForbiddenError('The URL must not hold a user name or password; use a header.')
    }
    if (parsed.port === '0') throw new AddressForbiddenError('Port 0 cannot be reached.')
    if (!this.isTrusted(parsed)) this.checkHost(parsed.hostname)
    return parsed
  }

  /**
   * Refuses a host that is a literal address, or a name that always means this machine, unless it may be dialled.
   * `net.connect` passes literals by the lookup function: check them here before each connection.
   * @throws {AddressForbiddenError}
   */
  public checkHost(host: string): void {
    const name = host.replace(/^\[|\]$/g, '').replace(/\.$/, '')
    const loopback = name === 'localhost' || name.endsWith('.localhost')
    const addresses = loopback ? ['127.0.0.1', '::1'] : isIP(name) ? [name] : []
    if (addresses.length > 0 && !addresses.some((address) => this.allows(address))) {
      throw new AddressForbiddenError(`${host} must not be reached. ${this.mend}`)
    }
  }

  /** Whether an IP address may be dialled. */
  public allows(address: string): boolean {
    if (isPublicAddress(address)) return true
    if (!ipaddr.isValid(address)) return false
    const parsed = ipaddr.process(address)
    return this.allow.some((range) => range[0].kind() === parsed.kind() && parsed.match(range))
  }

  /** Whether the URL is of an origin that is always allowed; `ws` counts as `http`, `wss` as `https`. */
  public isTrusted(url: URL): boolean {
    return this.allowOrigins.has(originOf(url))
  }

  /**
   * For `net.connect`, `tls.connect` and what is built on them: resolves the name, and answers only the addresses that
   * may be dialled. Fails with {@link AddressForbiddenError} when there is none. Not for trusted origins.
   */
  public readonly lookup: LookupFunction = (hostname, options, callback) => {
    this.lookups.look(hostname, options, (error, addresses) => {
      if (error) return callback(error, [])
      const allowed = addresses.filter(({ address }) => this.allows(address))
      // the addresses stay unnamed: they could tell a tenant about the operator's network
      if (allowed.length === 0)
        return callback(new AddressForbiddenError(`${hostname} must not be reached. ${this.mend}`), [])
      if (options.all) return callback(null, allowed)
      callback(null, allowed[0].address, allowed[0].family)
    })
  }
}

function parseUrl(url: string, ErrorClass: new (message: string) => Error): URL {
  if (url.length > MAX_URL_LENGTH) throw new ErrorClass(`The URL is longer than ${MAX_URL_LENGTH} characters.`)
  try {
    return new URL(url)
  } catch {
    throw new ErrorClass('The URL is not an absolute URL, such as https://example.com/path.')
  }
}

function toRange(text: string): AddressRange {
  const range = parseAddressRange(text)
  if (range) return range
  throw new InputInvalidError(
    `"${text}" is neither an address nor a CIDR, such as 10.0.0.1, 10.1.0.0/16, 127.0.0.1/32 or fd00::/8.`
  )
}

function originOf(url: URL): string {
  return `${url.protocol.replace(/^ws/, 'http')}//${url.host}`
}
