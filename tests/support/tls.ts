import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import * as x509 from '@peculiar/x509'
import { webcrypto } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export interface TestAuthority {
  /** the authority's own certificate, PEM */
  ca: string
  /** file with it, for NODE_EXTRA_CA_CERTS */
  caFile: string
  /** of servers under the name `localhost`, PEM */
  server: { key: string; cert: string }
  /** HTTPS on loopback under the name `localhost` */
  listen: (listener: RequestListener) => Promise<TestTlsServer>
  /** removes the file */
  remove: () => Promise<void>
}

export interface TestTlsServer {
  port: number
  /** `https://localhost:PORT` */
  url: string
  close: () => void
}

/**
 * A certificate authority for one test, and servers that it vouches for.
 * @param names further ones that the servers have, beside `localhost`
 */
export async function createTestAuthority(names: string[] = []): Promise<TestAuthority> {
  x509.cryptoProvider.set(webcrypto as never)
  const keys = await generateKeys()
  const validity = { notBefore: new Date(Date.now() - 60_000), notAfter: new Date(Date.now() + 86_400_000) }
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Test authority',
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
    ...validity,
  })
  const serverKeys = await generateKeys()
  const certificate = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer: authority.subject,
    publicKey: serverKeys.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.SubjectAlternativeNameExtension(['localhost', ...names].map((value) => ({ type: 'dns', value }))),
    ],
    ...validity,
  })
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey), 'PRIVATE KEY')
  const folder = await mkdtemp(join(tmpdir(), 'authority-'))
  const [ca, caFile] = [authority.toString('pem'), join(folder, 'ca.pem')]
  await writeFile(caFile, ca)
  const cert = certificate.toString('pem')
  return {
    ca,
    caFile,
    server: { key, cert },
    listen: async (listener) => {
      const server = createServer({ key, cert }, listener).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      const close = () => {
        server.closeAllConnections()
        server.close()
      }
      return { port, url: `https://localhost:${port}`, close }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Passes requests on to a server behind, as a proxy that ends TLS does. */
export function passTo(target: () => string): RequestListener {
  return (incoming, outgoing) => {
    const behind = request(new URL(incoming.url ?? '/', target()), {
      method: incoming.method,
      headers: incoming.headers,
    })
    behind.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    behind.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(behind)
  }
}

function generateKeys() {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>
}
