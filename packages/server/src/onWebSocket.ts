import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

export type UpgradeListener = (request: IncomingMessage, stream: Duplex, head: Buffer) => void

/** Headers that offer another protocol. */
const OFFERS = ['upgrade', 'connection', 'http2-settings']

/**
 * Hands requests for a WebSocket to `open`. Whatever else offers another protocol is served as if it had not: Java's HTTP
 * client offers `h2c` with every request, and Node hands all offers to whoever listens for one.
 * @see RFC 9110, section 7.8: a server may ignore Upgrade
 */
export function onWebSocket(server: Server, open: UpgradeListener): void {
  const lastResponse = new WeakMap<Duplex, ServerResponse>()
  server.prependListener('request', (request, response) => lastResponse.set(request.socket, response))
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (request.headers.upgrade?.trim().toLowerCase() === 'websocket') return open(request, stream, head)
    // Node takes its own listener off before an upgrade; a reset that nobody listens for would end the process
    const ignore = () => undefined
    stream.on('error', ignore)
    const serve = () => {
      stream.off('error', ignore)
      if (!stream.destroyed) serveWithoutOffer(server, request, stream, head)
    }
    // those before it on the same connection are answered first
    const last = lastResponse.get(stream)
    if (last && !last.closed) last.once('close', serve)
    else serve()
  })
}

/** The request goes back in front of what is still to be read of it, and the connection back to the server. */
function serveWithoutOffer(server: Server, request: IncomingMessage, stream: Duplex, head: Buffer): void {
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`]
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const [name, value] = request.rawHeaders.slice(i, i + 2)
    if (!OFFERS.includes(name.toLowerCase())) lines.push(`${name}: ${value}`)
  }
  if (/\bclose\b/i.test(request.headers.connection ?? '')) lines.push('Connection: close')
  stream.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]))
  server.emit('connection', stream)
}
