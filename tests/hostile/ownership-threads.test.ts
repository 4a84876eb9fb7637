import type { TestTenant } from '../support/gateway'
import type { Scene, Stage } from './support/connectionStage'
import type { Json } from './support/Intruder'

import { randomUUID } from 'node:crypto'

import { until } from '../support/until'

import { startStage } from './support/connectionStage'
import { requestOf } from './support/Intruder'

const preview = {
  '@type': 'https://didcomm.org/issue-credential/1.0/credential-preview',
  attributes: [{ name: 'name', value: 'Victim' }],
}
const data = { base64: Buffer.from('{}').toString('base64') }
const ack = { status: 'OK' }
const report = { description: { code: 'rejected', en: 'no' } }
const formats = [{ attach_id: 'a', format: 'aries/ld-proof-vc-detail@v1.0' }]
const attachments = [{ '@id': 'a', 'mime-type': 'application/json', data }]

/** Every kind of message that speaks about an exchange. */
const MESSAGES: Record<string, Json> = {
  'issue-credential/1.0/propose-credential': { credential_proposal: preview },
  'issue-credential/1.0/offer-credential': { credential_preview: preview, 'offers~attach': attachments },
  'issue-credential/1.0/request-credential': { 'requests~attach': attachments },
  'issue-credential/1.0/issue-credential': { 'credentials~attach': attachments },
  'issue-credential/1.0/ack': ack,
  'issue-credential/1.0/problem-report': report,
  'issue-credential/2.0/propose-credential': { formats, 'filters~attach': attachments },
  'issue-credential/2.0/offer-credential': {
    ...{ formats, 'offers~attach': attachments },
    credential_preview: { ...preview, '@type': 'https://didcomm.org/issue-credential/2.0/credential-preview' },
  },
  'issue-credential/2.0/request-credential': { formats, 'requests~attach': attachments },
  'issue-credential/2.0/issue-credential': { formats, 'credentials~attach': attachments },
  'issue-credential/2.0/ack': ack,
  'issue-credential/2.0/problem-report': report,
  'present-proof/1.0/propose-presentation': {
    presentation_proposal: {
      ...{ '@type': 'https://didcomm.org/present-proof/1.0/presentation-preview', attributes: [], predicates: [] },
    },
  },
  'present-proof/1.0/request-presentation': { 'request_presentations~attach': attachments },
  'present-proof/1.0/presentation': { 'presentations~attach': attachments },
  'present-proof/1.0/ack': ack,
  'present-proof/1.0/problem-report': report,
  'present-proof/2.0/propose-presentation': { formats, 'proposals~attach': attachments },
  'present-proof/2.0/request-presentation': { formats, 'request_presentations~attach': attachments },
  'present-proof/2.0/presentation': { formats, 'presentations~attach': attachments },
  'present-proof/2.0/ack': ack,
  'present-proof/2.0/problem-report': report,
}

describe('Whose thread it is', () => {
  let stage: Stage
  let scene: Scene
  /** the intruder as a contact of the tenant */
  let contact: { id: string; key: string; ours: string }
  /** threads of the victim's exchanges with the tenant */
  const threads = { credential: randomUUID(), proof: randomUUID() }

  beforeAll(async () => {
    stage = await startStage()
    scene = await stage.scene()
    const own = await stage.intruder.peer(4)
    const request = requestOf(own.did, scene.invitation.id)
    await stage.intruder.post(request, scene.invitation.key, own.key)
    const { connectionId } = await stage.eventOf(scene.tenant, request['@id'])
    const { body } = await scene.tenant.get(`/connections/${connectionId}`, 200)
    contact = { id: connectionId, key: own.key, ours: await stage.ourKeyOf(scene.tenant, body.myDid) }
    for (const [type, thread] of [
      ['issue-credential/1.0/propose-credential', threads.credential],
      ['present-proof/1.0/propose-presentation', threads.proof],
    ]) {
      const message = { '@type': `https://didcomm.org/${type}`, '@id': thread, ...MESSAGES[type] }
      await stage.victim.send(scene.connection.partnerConnectionId, message as never)
      expect(await stage.eventOf(scene.tenant, thread)).toMatchObject({ error: null })
    }
  })
  afterAll(() => stage?.stop())

  const exchangesOf = async (tenant: TestTenant) => ({
    credentials: (await tenant.get('/credentials', 200)).body.items,
    proofs: (await tenant.get('/proofs', 200)).body.items,
  })

  it.each(Object.keys(MESSAGES))('is not to be spoken about by others: %s', async (type) => {
    const before = await exchangesOf(scene.tenant)
    expect([before.credentials.length, before.proofs.length]).toEqual([1, 1])
    const thid = type.startsWith('issue') ? threads.credential : threads.proof
    const outsider = { id: null, key: await stage.intruder.createKey(), ours: scene.invitation.key }
    for (const sender of [contact, outsider]) {
      for (const extra of [{}, { '~service': serviceOf(sender.key) }]) {
        const message = { '@type': `https://didcomm.org/${type}`, '@id': randomUUID(), '~thread': { thid }, ...extra }
        expect(await stage.intruder.post({ ...message, ...MESSAGES[type] }, sender.ours, sender.key)).toBe(202)
      }
      const refused = await until(async () => {
        const { body } = await scene.tenant.get(`/events?direction=in&threadId=${thid}&limit=200`, 200)
        const mine = body.items.filter((item: { type: string; connectionId: string | null }) => {
          return item.type.endsWith(type) && item.connectionId === sender.id
        })
        return mine.length === 2 && mine
      })
      for (const { error } of refused) expect(error.code).toBe('core.sender_refused')
    }
    expect(await exchangesOf(scene.tenant)).toEqual(before)
  })

  it('goes on with its own partner', async () => {
    for (const [type, thid] of [
      ['issue-credential/1.0/problem-report', threads.credential],
      ['present-proof/1.0/problem-report', threads.proof],
    ]) {
      const message = { '@type': `https://didcomm.org/${type}`, '@id': randomUUID(), '~thread': { thid }, ...report }
      await stage.victim.send(scene.connection.partnerConnectionId, message)
    }
    await until(async () => {
      const { credentials, proofs } = await exchangesOf(scene.tenant)
      return credentials[0].state === 'abandoned' && proofs[0].state === 'abandoned'
    })
    await stage.expectUntouched(scene)
  })

  function serviceOf(key: string): Json {
    return { recipientKeys: [key], routingKeys: [], serviceEndpoint: stage.intruder.endpoint }
  }
})
