import type { EventSource } from '../EventStream'
import type { EventSummary } from '@didcomm-gateway/core'
import type { Response } from 'express'
import type { AddressInfo, Socket } from 'node:net'

import express from 'express'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'

import { EventStream } from '../EventStream'

const event = (sequence: number, type = 'x') =>
  ({
    ...{ id: `event-${sequence}`, sequence, type, direction: 'in', createdAt: 0, attachmentIds: [] },
  }) as unknown as EventSummary

/** A stream behind a real connection, whose client reads only when the test says so. */
async function startStream(makeSource: (response: Response) => Partial<EventSource>, takeMs?: number) {
  const position = 0
  const streams: EventStream[] = []
  const done: Array<Promise<void>> = []
  const app = express()
  app.get('/', (_request, response: Response) => {
    const source = {
      listAfter: () => Promise.resolve([]),
      mayRead: () => Promise.resolve(true),
      ...makeSource(response),
    }
    const stream = new EventStream(response, position, source, takeMs)
    response.once('close', () => stream.end())
    streams.push(stream)
    done.push(stream.start())
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.setEncoding('utf8')
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  let text = ''
  socket.on('data', (chunk: string) => (text += chunk))
  const seen = async (part: string) => {
    while (!text.includes(part)) await once(socket, 'data')
  }
  await seen(`id: ${position}`)
  return {
    socket,
    seen,
    text: () => text,
    stream: streams[0],
    done: done[0],
    stop: async () => {
      socket.destroy()
      await done[0]
      server.close()
      await once(server, 'close')
    },
  }
}

describe('EventStream', () => {
  it('sends batch after batch, then what comes when it is woken', async () => {
    const all = Array.from({ length: 120 }, (_, i) => event(i + 1))
    const asked: number[] = []
    const running = await startStream(() => ({
      listAfter: (sequence, limit) => {
        asked.push(sequence)
        return Promise.resolve(all.slice(sequence, sequence + limit))
      },
    }))
    await running.seen('id: 120')
    all.push(event(121))
    running.stream.wake()
    await running.seen('id: 121')
    expect(asked.slice(0, 3)).toEqual([0, 50, 100])
    await running.stop()
  })

  it('loses no wake that comes while it reads', async () => {
    const all: EventSummary[] = []
    let reads = 0
    let release = () => {}
    let begun = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    const secondRead = new Promise<void>((resolve) => (begun = resolve))
    const running = await startStream(() => ({
      listAfter: async (sequence) => {
        const found = all.slice(sequence)
        if (++reads === 2) {
          begun()
          await released
        }
        return found
      },
    }))
    running.stream.wake()
    await secondRead
    all.push(event(1))
    running.stream.wake()
    release()
    await running.seen('id: 1\n')
    await running.stop()
  })

  it('reads nothing while its client has not taken what was sent', async () => {
    let sequence = 0
    let drains = 0
    let readsTooEarly = 0
    const running = await startStream((response) => {
      response.on('drain', () => drains++)
      return {
        listAfter: () => {
          if (response.writableNeedDrain) readsTooEarly++
          const batch = Array.from({ length: 50 }, () => event(++sequence, 'x'.repeat(20_000)))
          return Promise.resolve(sequence > 500 ? [] : batch)
        },
      }
    })
    await running.seen('id: 500\n')
    expect(drains).toBeGreaterThan(0)
    expect(readsTooEarly).toBe(0)
    await running.stop()
  })

  it('ends at once though its client takes nothing', async () => {
    let sequence = 0
    const running = await startStream(() => ({
      listAfter: () => Promise.resolve(Array.from({ length: 50 }, () => event(++sequence, 'x'.repeat(100_000)))),
    }))
    running.socket.pause()
    running.stream.end()
    await running.done
    await running.stop()
  })

  it('cuts off a client that takes nothing for too long', async () => {
    let sequence = 0
    const endless = () => Promise.resolve(Array.from({ length: 50 }, () => event(++sequence, 'x'.repeat(100_000))))
    const running = await startStream(() => ({ listAfter: endless }), 200)
    running.socket.pause()
    await running.done
    await running.stop()
  })

  it('shows that it lives, and ends when the key is not good any more', async () => {
    let mayRead = true
    const running = await startStream(() => ({ mayRead: () => Promise.resolve(mayRead) }))
    running.stream.beat()
    await running.seen(':\n\n')
    mayRead = false
    running.stream.beat()
    await running.done
    await running.stop()
  })
})
