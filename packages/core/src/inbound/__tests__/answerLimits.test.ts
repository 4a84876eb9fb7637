import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { until } from '../../../../../tests/support/until'
import { MessageOutbox } from '../../outbox/MessageOutbox'
import { OutboxWorker } from '../../outbox/OutboxWorker'
import { TenantKeys } from '../../tenancy'
import { answerLimits } from '../answerLimits'

const TYPE = 'https://x.test/p/1.0/m'

describe('answerLimits', () => {
  it('take large answers of connections only', async () => {
    const admit = (connectionId: string | null, bytes: number) =>
      answerLimits.admit({ tenantId: 'tenant', connectionId, bytes })
    await admit('connection', 5_000_000)
    await admit(null, 100_000)
    await expect(admit(null, 100_001)).rejects.toMatchObject({ code: 'core.envelope_too_large' })
  })

  it('hold for what a partner answers on the same connection', async () => {
    const core = await startCoreAgent({ partnerAllow: ['127.0.0.0/8'], outboundConcurrency: 1 })
    const tenant = await core.createTenant()
    const answerOf = (id: string, length: number) =>
      core.pack({ '@type': TYPE, '@id': id, text: 'x'.repeat(length) }, [tenant.key])
    const answers = [await answerOf('large-answer', 100_000), await answerOf('small-answer', 10_000)]
    const partner = createServer((request, response) => {
      request.resume().on('end', () => response.end(JSON.stringify(answers.shift())))
    })
    await once(partner.listen(0, '127.0.0.1'), 'listening')
    const endpoint = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/`
    const recipientKeys = [await core.createPartnerKey()]
    const service = { endpoint, recipientKeys, routingKeys: [], senderKey: tenant.key, returnRoute: false }
    const key = await core.resolve(TenantKeys).get(tenant.id)
    const outgoing = { tenantId: tenant.id, connectionId: null, from: null, to: null, target: { service } }
    for (const id of ['message-1', 'message-2']) {
      await core.database.transaction((trx) =>
        core.resolve(MessageOutbox).enqueue(trx, key, { ...outgoing, message: { '@type': TYPE, '@id': id } })
      )
      core.resolve(OutboxWorker).wake()
      await until(async () => (await core.database.db.selectFrom('outbox').select('id').execute()).length === 0)
    }
    await until(async () => (await core.database.db.selectFrom('inbox').select('id').execute()).length === 0)
    const received = core.database.db.selectFrom('events').select('id').where('direction', '=', 'in')
    expect(answers).toEqual([])
    expect(await received.execute()).toHaveLength(1)
    await core.stop()
    partner.close()
  })
})
