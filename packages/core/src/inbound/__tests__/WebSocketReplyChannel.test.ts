import type { PingedSocket } from '../SocketPings'
import type { EncryptedMessage } from '@credo-ts/core'

import { EventEmitter } from 'node:events'

import { SocketPings } from '../SocketPings'
import { WebSocketReplyChannel } from '../WebSocketReplyChannel'

const ENVELOPE = { protected: 'x' } as unknown as EncryptedMessage

class FakeSocket extends EventEmitter implements PingedSocket {
  public readonly OPEN = 1
  public readyState = 1
  public bufferedAmount = 0
  public readonly sent: string[] = []
  public readonly pings: Buffer[] = []
  public readonly close = jest.fn()

  public send(data: Buffer, _options: object, callback: () => void): void {
    this.sent.push(data.toString())
    callback()
  }

  public ping(data: Buffer): void {
    this.pings.push(data)
  }

  public terminate = jest.fn(() => {
    this.readyState = 3
    this.emit('close')
  })
}

describe('WebSocketReplyChannel', () => {
  let socket: FakeSocket
  let channel: WebSocketReplyChannel

  beforeEach(() => {
    jest.useFakeTimers()
    socket = new FakeSocket()
    channel = new WebSocketReplyChannel(socket, 1000)
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  const outcome = async (sent: Promise<boolean>) => {
    let settled: boolean | null = null
    void sent.then((taken) => (settled = taken))
    for (let n = 0; n < 10; n++) await Promise.resolve()
    return settled
  }

  it('has sent a message when the pong of its own ping comes, and not before', async () => {
    const sent = channel.send(ENVELOPE)
    socket.emit('pong', Buffer.alloc(0))
    socket.emit('pong', Buffer.alloc(16))
    const heartbeat = SocketPings.of(socket).ping()
    expect(await outcome(sent)).toBeNull()
    socket.emit('pong', socket.pings[0])
    expect(await outcome(sent)).toBe(true)
    expect(await outcome(heartbeat)).toBeNull()
    expect(jest.getTimerCount()).toBe(0)
  })

  it('counts a pong for the pings before it, and for none after it', async () => {
    const sent = [channel.send(ENVELOPE), channel.send(ENVELOPE), channel.send(ENVELOPE)]
    socket.emit('pong', socket.pings[1])
    expect(await Promise.all(sent.map(outcome))).toEqual([true, true, null])
    // the same pong again says nothing new
    socket.emit('pong', socket.pings[1])
    expect(await outcome(sent[2])).toBeNull()
  })

  it('ends a socket whose pong does not come in time, whatever else comes', async () => {
    const sent = [channel.send(ENVELOPE), channel.send(ENVELOPE)]
    for (let n = 0; n < 10; n++) {
      jest.advanceTimersByTime(99)
      socket.emit('pong', Buffer.from('unasked'))
    }
    expect(socket.terminate).not.toHaveBeenCalled()
    jest.advanceTimersByTime(100)
    expect(await Promise.all(sent.map(outcome))).toEqual([false, false])
    expect(socket.terminate).toHaveBeenCalled()
    expect(await channel.send(ENVELOPE)).toBe(false)
  })

  it('gives a peer that reads on more time for what is behind, but not for ever', async () => {
    const sent = Array.from({ length: 100 }, () => channel.send(ENVELOPE))
    let read = 0
    while (read < 99 && socket.terminate.mock.calls.length === 0) {
      jest.advanceTimersByTime(900)
      socket.emit('pong', socket.pings[read++])
    }
    expect(read).toBeGreaterThan(3)
    expect(read).toBeLessThan(7)
    expect(await outcome(sent[99])).toBe(false)
    expect(jest.getTimerCount()).toBe(0)
  })

  it('gives the bytes that are sent their time', () => {
    socket.bufferedAmount = 0
    const send = socket.send.bind(socket)
    socket.send = (...args) => {
      send(...args)
      socket.bufferedAmount = 5_000_000
    }
    void channel.send(ENVELOPE)
    jest.advanceTimersByTime(1000 + 99_999)
    expect(socket.terminate).not.toHaveBeenCalled()
    jest.advanceTimersByTime(1)
    expect(socket.terminate).toHaveBeenCalled()
  })

  it('is not sent when the socket closes, when it is given up, or when too much waits in the socket', async () => {
    const closed = channel.send(ENVELOPE)
    socket.emit('close')
    expect(await outcome(closed)).toBe(false)
    socket.bufferedAmount = 16_000_001
    expect(await channel.send(ENVELOPE)).toBe(false)
    expect(socket.sent).toHaveLength(1)
    socket.bufferedAmount = 0
    const abort = new AbortController()
    const given = channel.send(ENVELOPE, abort.signal)
    abort.abort()
    expect(await outcome(given)).toBe(false)
    expect(socket.terminate).toHaveBeenCalledTimes(1)
  })
})
