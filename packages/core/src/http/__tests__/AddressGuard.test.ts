import type { ResolveFunction } from '../AddressGuard'
import type { LookupAddress } from 'node:dns'

import { AddressForbiddenError, InputInvalidError } from '../../errors'
import { AddressGuard } from '../AddressGuard'

const HOSTILE: Array<[string, string]> = [
  ['dotted', 'http://127.0.0.1/'],
  ['short', 'http://127.1/'],
  ['decimal', 'http://2130706433/'],
  ['octal', 'http://0177.0.0.1/'],
  ['octal in one', 'http://017700000001/'],
  ['hexadecimal', 'http://0x7f.0x0.0x0.0x1/'],
  ['hexadecimal in one', 'http://0x7f000001/'],
  ['mixed', 'http://0x7f.1/'],
  ['trailing dot', 'http://127.0.0.1./'],
  ['percent-encoded', 'http://%31%32%37.0.0.1/'],
  ['circled digits', 'http://①②⑦.⓪.⓪.①/'],
  ['ideographic dots', 'http://127。0。0。1/'],
  ['full-width digits', 'http://１２７.0.0.1/'],
  ['tab inside', 'http://127.0\t.0.1/'],
  ['line feed inside', 'http://127.0.0.1\n/'],
  ['backslashes', 'http:\\\\127.0.0.1\\'],
  ['one slash', 'http:/127.0.0.1/'],
  ['no slash', 'http:127.0.0.1'],
  ['upper-case scheme', 'HTTP://127.0.0.1/'],
  ['zero', 'http://0/'],
  ['metadata', 'http://169.254.169.254/latest/meta-data/'],
  ['metadata, decimal', 'http://2852039166/'],
  ['private with port', 'https://10.0.0.1:8443/hook'],
  ['broadcast', 'http://4294967295/'],
  ['loopback 6', 'http://[::1]/'],
  ['loopback 6, long', 'http://[0:0:0:0:0:0:0:1]/'],
  ['unspecified 6', 'http://[::]/'],
  ['mapped', 'http://[::ffff:127.0.0.1]/'],
  ['mapped, hexadecimal', 'http://[::ffff:7f00:1]/'],
  ['compatible', 'http://[::127.0.0.1]/'],
  ['NAT64', 'http://[64:ff9b::10.0.0.1]/'],
  ['6to4', 'http://[2002:7f00:1::]/'],
  ['unique local', 'http://[fd12:3456::1]/'],
  ['link-local', 'http://[fe80::1]/'],
  ['zone', 'http://[fe80::1%25eth0]/'],
  ['localhost', 'http://localhost/'],
  ['localhost, upper case', 'http://LOCALHOST:3000/'],
  ['localhost with dot', 'http://localhost./'],
  ['below localhost', 'http://anything.localhost/'],
  ['circled localhost', 'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/'],
  ['user name', 'http://user@example.com/'],
  ['user name and password', 'https://user:secret@example.com/'],
  ['password only', 'https://:secret@example.com/'],
  ['host hidden as user name', 'http://example.com@127.0.0.1/'],
  ['port 0', 'http://example.com:0/'],
  ['port too large', 'http://example.com:65536/'],
  ['file', 'file:///etc/passwd'],
  ['ftp', 'ftp://example.com/'],
  ['gopher', 'gopher://example.com:25/'],
  ['javascript', 'javascript:alert(1)'],
  ['data', 'data:text/plain,x'],
  ['blob', 'blob:http://example.com/x'],
  ['unix socket', 'unix:/var/run/docker.sock'],
  ['WebSocket where only HTTP is meant', 'ws://example.com/'],
  ['relative', '/hook'],
  ['without scheme', 'example.com/hook'],
  ['protocol-relative', '//example.com/hook'],
  ['empty', ''],
  ['no host', 'http://'],
  ['space in host', 'http://exa mple.com/'],
  ['invalid number', 'http://256.256.256.256/'],
  ['endless', `https://example.com/${'a'.repeat(3000)}`],
]

const resolveTo =
  (...addresses: string[]): ResolveFunction =>
  (_hostname, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    )

function lookup(guard: AddressGuard, hostname: string, all = true): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    guard.lookup(hostname, { all }, (error, address, family) => {
      if (error) reject(error)
      else resolve(typeof address === 'string' ? [{ address, family: family ?? 0 }] : address)
    })
  })
}

describe('AddressGuard', () => {
  describe('checkUrl', () => {
    const guard = new AddressGuard()

    it.each(HOSTILE)('refuses %s: %s', (_, url) => {
      expect(() => guard.checkUrl(url)).toThrow(AddressForbiddenError)
    })

    it.each([
      'https://example.com',
      'http://example.com:8080/hook?a=b#c',
      'https://8.8.8.8/',
      'https://[2606:4700:4700::1111]:8443/',
      'https://xn--bcher-kva.example/',
      'https://localhost.example.com/',
      'https://notlocalhost/',
    ])('lets %s pass', (url) => {
      expect(guard.checkUrl(url).href).toBe(new URL(url).href)
    })

    it('names the setting that would allow it', async () => {
      const named = new AddressGuard({ allowSetting: 'WEBHOOK_ALLOW', resolve: resolveTo('10.0.0.1') })
      expect(() => named.checkUrl('http://10.0.0.1/')).toThrow('WEBHOOK_ALLOW')
      await expect(lookup(named, 'inside.example')).rejects.toThrow('WEBHOOK_ALLOW')
    })

    it('does not repeat credentials of the URL in its error', () => {
      expect(() => guard.checkUrl('https://user:hunter2@example.com/')).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('hunter2') })
      )
    })

    it('takes WebSocket URLs where they are asked for', () => {
      const partners = new AddressGuard({ schemes: ['http', 'https', 'ws', 'wss'] })
      expect(partners.checkUrl('wss://example.com/didcomm').protocol).toBe('wss:')
      expect(() => partners.checkUrl('ws://127.0.0.1/')).toThrow(AddressForbiddenError)
    })

    it('lets pass what the operator allows, in every spelling and no further', () => {
      const allowing = new AddressGuard({ allow: ['127.0.0.0/8', '10.1.0.0/16', 'fd00::/8'] })
      for (const host of [
        '127.0.0.1',
        '2130706433',
        'localhost',
        'a.localhost',
        '10.1.255.1',
        '[fd00::1]',
        '[::ffff:7f00:1]',
      ]) {
        expect(allowing.checkUrl(`http://${host}:1234/`)).toBeInstanceOf(URL)
      }
      for (const host of ['10.2.0.1', '192.168.0.1', '[fe80::1]', '[::1]']) {
        expect(() => allowing.checkUrl(`http://${host}/`)).toThrow(AddressForbiddenError)
      }
    })

    it('lets pass exactly the trusted origins: scheme, host and port', () => {
      const own = new AddressGuard({
        allowOrigins: ['http://localhost:3000/x', 'https://[::1]'],
        schemes: ['http', 'https', 'ws'],
      })
      for (const url of ['http://localhost:3000/didcomm', 'ws://LOCALHOST:3000/', 'https://[::1]:443/']) {
        expect(own.checkUrl(url)).toBeInstanceOf(URL)
      }
      for (const url of [
        'http://localhost:3001/',
        'https://localhost:3000/',
        'http://127.0.0.1:3000/',
        'http://[::1]/',
      ]) {
        expect(() => own.checkUrl(url)).toThrow(AddressForbiddenError)
      }
    })
  })

  describe('lookup', () => {
    it('answers the addresses that it has checked and leaves the others out', async () => {
      const guard = new AddressGuard({ resolve: resolveTo('10.0.0.1', '8.8.8.8', '::1', '2606:4700::1') })
      expect(await lookup(guard, 'mixed.example')).toEqual([
        { address: '8.8.8.8', family: 4 },
        { address: '2606:4700::1', family: 6 },
      ])
    })

    it('answers one checked address to a caller that asks for one', async () => {
      const guard = new AddressGuard({ resolve: resolveTo('127.0.0.1', '8.8.8.8') })
      expect(await lookup(guard, 'mixed.example', false)).toEqual([{ address: '8.8.8.8', family: 4 }])
    })

    it('asks for all addresses and passes the family on', async () => {
      const asked: unknown[] = []
      const guard = new AddressGuard({
        resolve: (hostname, options, callback) => {
          asked.push({ hostname, ...options })
          callback(null, [{ address: '8.8.8.8', family: 4 }])
        },
      })
      await new Promise((resolve) => guard.lookup('a.example', { family: 4 }, resolve))
      expect(asked).toEqual([{ hostname: 'a.example', family: 4, all: true }])
    })

    it.each([[['127.0.0.1']], [['::ffff:10.0.0.1']], [['169.254.169.254', 'fe80::1']], [[]]])(
      'fails when there is no address that may be dialled: %j',
      async (addresses) => {
        const guard = new AddressGuard({ resolve: resolveTo(...addresses) })
        const error: Error = await lookup(guard, 'inside.example').then(fail, (reason: Error) => reason)
        expect(error).toBeInstanceOf(AddressForbiddenError)
        for (const address of addresses) expect(error.message).not.toContain(address)
      }
    )

    it('passes on that a name does not resolve', async () => {
      const guard = new AddressGuard({
        resolve: (_hostname, _options, callback) => callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []),
      })
      await expect(lookup(guard, 'nowhere.example')).rejects.toMatchObject({ code: 'ENOTFOUND' })
    })
  })

  it.each(['10.0.0.0/33', '10/8', '010.0.0.0/8', 'fd00::/129', 'localhost', ''])('refuses "%s" as a CIDR', (cidr) => {
    expect(() => new AddressGuard({ allow: [cidr] })).toThrow(InputInvalidError)
  })

  it('looks up so many names at the same time, and others in their turn', () => {
    const asked: Array<[string, (error: null, addresses: LookupAddress[]) => void]> = []
    const resolve: ResolveFunction = (hostname, _options, callback) => asked.push([hostname, callback])
    const guard = new AddressGuard({ resolve, maxLookups: 2 })
    const answers: Array<string | undefined> = []
    const look = (name: string) => guard.lookup(name, {}, (error) => answers.push(error ? error.code : name))
    for (const name of ['a', 'b', 'c', 'a', 'd']) look(name)
    expect(asked.map(([name]) => name)).toEqual(['a', 'b'])
    asked[1][1](null, [{ address: '8.8.8.8', family: 4 }])
    expect([asked.length, answers]).toEqual([3, ['b']])
    for (let n = 0; n < 1000; n++) look(`name-${n}`)
    expect(answers).toEqual(['b', 'EAI_AGAIN'])
    // nothing is left behind
    for (let n = 0; n < asked.length; n++) if (n !== 1) asked[n][1](null, [{ address: '8.8.8.8', family: 4 }])
    expect(asked).toHaveLength(4 + 999)
    expect(answers).toHaveLength(2 + 4 + 999)
  })

  describe('names whose servers do not answer', () => {
    const asked: string[] = []
    const answers: Array<() => void> = []
    const codes: Record<string, string> = {}
    let now = 0
    const resolve: ResolveFunction = (hostname, _options, callback) => {
      asked.push(hostname)
      answers.push(() => callback(null, [{ address: '8.8.8.8', family: 4 }]))
    }
    const look = (guard: AddressGuard, name: string) =>
      guard.lookup(name, {}, (error) => (codes[name] = error?.code ?? 'found'))

    beforeEach(() => {
      asked.length = answers.length = 0
      jest.spyOn(performance, 'now').mockImplementation(() => now)
    })
    afterEach(() => jest.restoreAllMocks())

    it('take a quarter of the places and some of the queue, and others pass by', () => {
      const guard = new AddressGuard({ resolve, maxLookups: 8 })
      for (let n = 0; n < 200; n++) look(guard, `${n}.slow.Example${n % 2 ? '' : '.'}`)
      expect(asked).toHaveLength(2)
      expect([codes['101.slow.Example'], codes['102.slow.Example.']]).toEqual([undefined, 'EAI_AGAIN'])
      for (let n = 0; n < 8; n++) look(guard, `other-${n}.com`)
      expect(asked.slice(2)).toEqual([
        'other-0.com',
        'other-1.com',
        'other-2.com',
        'other-3.com',
        'other-4.com',
        'other-5.com',
      ])
      answers[2]()
      answers[3]()
      expect(asked.slice(8)).toEqual(['other-6.com', 'other-7.com'])
      answers[0]()
      expect(asked.slice(10)).toEqual(['2.slow.Example.'])
    })

    it('are not looked up any more when nobody can be waiting', () => {
      const guard = new AddressGuard({ resolve, maxLookups: 1 })
      for (const name of ['runs.a', 'left.b', 'wanted.c', 'late.d']) look(guard, name)
      now += 10_000
      look(guard, 'wanted.c')
      now += 10_000
      answers[0]()
      expect(asked).toEqual(['runs.a', 'wanted.c'])
      expect([codes['left.b'], codes['late.d']]).toEqual(['EAI_AGAIN', 'EAI_AGAIN'])
      look(guard, 'left.b')
      answers[1]()
      expect(asked).toEqual(['runs.a', 'wanted.c', 'left.b'])
    })
  })

  it('looks a name up once for all that want it at the same time, and anew for those that come later', () => {
    const answers: Array<() => void> = []
    const guard = new AddressGuard({
      resolve: (_name, _options, callback) =>
        answers.push(() => callback(null, [{ address: '93.184.216.34', family: 4 }])),
    })
    const seen: unknown[] = []
    const look = (name: string) => guard.lookup(name, {}, (_error, address) => seen.push(address))
    for (let n = 0; n < 5; n++) look('slow.example')
    look('other.example')
    expect(answers).toHaveLength(2)
    answers[0]()
    expect(seen).toEqual(Array(5).fill('93.184.216.34'))
    look('slow.example')
    expect(answers).toHaveLength(3)
  })
})

function fail(): never {
  throw new Error('expected a rejection')
}
