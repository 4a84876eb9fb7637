import { Agent, request } from 'undici'

const dispatcher = new Agent({ connections: 64 })

/**
 * Posts an envelope to a DIDComm door, on connections that are kept.
 * @throws when the door does not take it
 */
export async function post(url: string, envelope: string): Promise<void> {
  const answer = await request(url, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/didcomm-envelope-enc' },
    body: envelope,
  })
  await answer.body.dump()
  if (answer.statusCode >= 300) throw new Error(`The door answered ${answer.statusCode}.`)
}
