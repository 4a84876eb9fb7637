import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'

import { GeneralMessagesModuleConfig } from '../../GeneralMessagesModuleConfig'
import { PartnerTransport } from '../../outbox/PartnerTransport'
import { InvitationFetcher } from '../InvitationFetcher'

const invitation = {
  '@type': 'https://didcomm.org/out-of-band/1.1/invitation',
  '@id': '69212a3a-d068-4f9d-a2dd-4741bca89af3',
  handshake_protocols: ['https://didcomm.org/didexchange/1.1'],
  services: ['did:web:partner.test'],
}

describe('InvitationFetcher', () => {
  let server: Server
  let url: string
  let answer: RequestListener
  const transport = new PartnerTransport(new GeneralMessagesModuleConfig({ partnerAllow: ['127.0.0.0/8'] }))
  const fetcher = new InvitationFetcher(transport)

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/short`
  })
  afterAll(async () => {
    await transport.close()
    server.close()
  })

  it('reads the invitation that a shortened URL answers', async () => {
    answer = (request, response) => {
      expect(request.headers.accept).toBe('application/json')
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(invitation))
    }
    expect((await fetcher.read(url)).id).toBe(invitation['@id'])
  })

  it.each([
    ['with a byte order mark', '\ufeff', 'application/json'],
    ['as text', '', 'text/plain; charset=utf-8'],
    ['with spaces before it', ' \n', 'text/html'],
  ])('reads one that is answered %s', async (_name, before, type) => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': type }).end(before + JSON.stringify(invitation))
    }
    expect((await fetcher.read(url)).id).toBe(invitation['@id'])
  })

  it('reads the one in a long URL that is answered as text', async () => {
    const encoded = Buffer.from(JSON.stringify(invitation)).toString('base64url')
    answer = (_request, response) => response.end(`https://partner.test/?oob=${encoded}\n`)
    expect((await fetcher.read(url)).id).toBe(invitation['@id'])
  })

  it('follows shortening services that redirect to each other, but not for ever', async () => {
    answer = (request, response) => {
      const steps = Number(new URL(request.url ?? '', url).searchParams.get('steps') ?? 0)
      if (steps === 2) return response.end(JSON.stringify(invitation))
      response.writeHead(302, { location: `/next?steps=${steps + 1}` }).end()
    }
    expect((await fetcher.read(url)).id).toBe(invitation['@id'])
    await expect(fetcher.read(`${url}?steps=3`)).rejects.toThrow('redirects more than 5 times')
  })

  it('says that a redirect to an invitation of connections/1.0 leads to what is not supported', async () => {
    answer = (_request, response) => response.writeHead(302, { location: 'https://partner.test/?c_i=e30' }).end()
    await expect(fetcher.read(url)).rejects.toMatchObject({
      code: 'connections.invitation_invalid',
      message: expect.stringContaining('connections/1.0'),
    })
  })

  it('follows no redirect to where partners may not be', async () => {
    answer = (_request, response) => response.writeHead(302, { location: 'http://10.0.0.1/x' }).end()
    await expect(fetcher.read(url)).rejects.toThrow('partnerAllow')
  })

  it('reads the invitation in the URL that a shortened one redirects to, without following it', async () => {
    const location = `http://10.0.0.1/?oob=${Buffer.from(JSON.stringify(invitation)).toString('base64url')}`
    answer = (_request, response) => response.writeHead(302, { location }).end()
    expect((await fetcher.read(url)).id).toBe(invitation['@id'])
  })

  it.each<[string, RequestListener, string]>([
    ['an error', (_request, response) => response.writeHead(404).end(), 'connections.invitation_unreachable'],
    [
      'a redirect elsewhere',
      (_request, response) => response.writeHead(302, { location: '/other' }).end(),
      'connections.invitation_unreachable',
    ],
    ['a page', (_request, response) => response.end('<html>'), 'connections.invitation_invalid'],
    ['another JSON', (_request, response) => response.end('{}'), 'connections.invitation_invalid'],
    ['nothing', (request) => request.destroy(), 'connections.invitation_unreachable'],
  ])('refuses %s', async (_name, listener, code) => {
    answer = listener
    await expect(fetcher.read(url)).rejects.toMatchObject({ code, kind: 'invalid' })
  })

  it.each(['http://10.0.0.1/x', 'http://[::1]/x', 'ftp://x.test/', 'http://169.254.169.254/latest'])(
    'does not fetch %s',
    async (forbidden) => {
      await expect(fetcher.read(forbidden)).rejects.toMatchObject({ code: 'connections.invitation_unreachable' })
    }
  )

  it('refuses what is no URL', async () => {
    await expect(fetcher.read('nonsense')).rejects.toMatchObject({ code: 'connections.invitation_invalid' })
  })
})
