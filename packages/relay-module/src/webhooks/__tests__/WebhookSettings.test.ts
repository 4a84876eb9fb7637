import type { WebhookReceiver } from '../../../../../tests/support/webhookReceiver'
import type { RelayAgent } from '../../__tests__/support'

import { Webhook } from 'standardwebhooks'

import { startWebhookReceiver } from '../../../../../tests/support/webhookReceiver'
import { startRelayAgent } from '../../__tests__/support'
import { MAX_WEBHOOKS } from '../checkEntries'
import { MASKED } from '../reconcileRules'

const URL = 'https://example.com/hook'
const KEY = 'DIDCOMM_WEBHOOK'
const message = { '@type': 'https://example.org/orders/1.0/order', '@id': 'm-1' }

const many = (match: string, count: number) => Array.from({ length: count }, (_, i) => ({ url: `${URL}/${i}`, match }))

describe.each(['sqlite', 'postgres'] as const)('webhook settings on %s', (kind) => {
  let relay: RelayAgent
  let receiver: WebhookReceiver
  let tenantId: string

  beforeAll(async () => {
    relay = await startRelayAgent(kind)
    receiver = await startWebhookReceiver()
  })
  afterAll(async () => {
    await receiver.stop()
    await relay.stop()
  })
  beforeEach(async () => {
    tenantId = await relay.createTenant()
  })

  describe('WebhookSettings', () => {
    it('makes rules with ids and secrets, and shows each secret once and header values never', async () => {
      const put = await relay.settings.put(tenantId, KEY, {
        setting: [
          { url: URL, headers: { Authorization: 'Bearer x' }, match: 'a' },
          { url: URL, match: 'b' },
        ],
        principalUuid: tenantId,
      })
      expect(put).toMatchObject({ key: KEY, principalUuid: tenantId })
      expect(put.setting).toMatchObject([
        { url: URL, method: 'POST', headers: { Authorization: 'Bearer x' }, match: 'a', ordered: 'none' },
        { match: 'b' },
      ])
      expect(new Set(put.setting.map(({ id }) => id)).size).toBe(2)
      for (const { secret } of put.setting) expect(secret).toMatch(/^whsec_/)

      const got = await relay.settings.get(tenantId, KEY)
      expect(got.setting).toEqual([
        {
          id: put.setting[0].id,
          url: URL,
          method: 'POST',
          headers: { Authorization: MASKED },
          match: 'a',
          ordered: 'none',
        },
        { id: put.setting[1].id, url: URL, method: 'POST', headers: {}, match: 'b', ordered: 'none' },
      ])
      expect(await relay.settings.list(tenantId, { limit: 50 })).toEqual({ items: [got], nextCursor: null })
    })

    it('keeps id, secret and state of what a later list leaves unchanged', async () => {
      const [first, second] = await relay.setWebhooks(tenantId, [
        { url: URL, match: 'a', headers: { A: 'secret' } },
        { url: URL, match: 'b' },
      ])
      await relay.webhooks.disable(tenantId, first.id)
      const { setting } = await relay.settings.get(tenantId, KEY)
      const again = await relay.setWebhooks(tenantId, [{ url: URL, match: 'c' }, ...setting.reverse()])
      expect(again.map(({ id, secret }) => [id, secret !== undefined])).toEqual([
        [again[0].id, true],
        [second.id, false],
        [first.id, false],
      ])
      expect(again[2].headers).toEqual({ A: MASKED })
      expect((await relay.webhooks.get(tenantId, first.id)).state).toBe('disabled')
      expect((await relay.settings.get(tenantId, KEY)).setting.map(({ match }) => match)).toEqual(['c', 'b', 'a'])
    })

    it('sends the header value that stood behind the mask', async () => {
      await relay.setWebhooks(tenantId, [{ url: receiver.url, headers: { 'X-Secret': 'kept' } }])
      const [rule] = await relay.setWebhooks(tenantId, [
        { url: receiver.url, headers: { 'X-Secret': MASKED }, method: 'PUT' },
      ])
      await relay.webhooks.test(tenantId, rule.id)
      expect(receiver.calls[receiver.calls.length - 1].headers['x-secret']).toBe('kept')
    })

    it('cancels, visibly, what removed rules still owe', async () => {
      const [removed, kept] = await relay.setWebhooks(tenantId, [{ url: URL, match: 'order' }, { url: URL }])
      await relay.receive(tenantId, message)
      await relay.setWebhooks(tenantId, [{ url: URL }])
      const states = async () => (await relay.deliveries.list(tenantId, {}, { limit: 50 })).items
      expect((await states()).map(({ webhookId, state }) => [webhookId, state]).sort()).toEqual(
        [
          [removed.id, 'cancelled'],
          [kept.id, 'pending'],
        ].sort()
      )
      await relay.settings.delete(tenantId, KEY)
      expect(await states()).toMatchObject([
        { state: 'cancelled', lastError: 'relay.webhook_removed' },
        { state: 'cancelled' },
      ])
      const [{ id }] = await states()
      await expect(relay.deliveries.replay(tenantId, id)).rejects.toMatchObject({ code: 'relay.webhook_removed' })
      await expect(relay.settings.get(tenantId, KEY)).rejects.toMatchObject({ code: 'relay.setting_not_found' })
      await expect(relay.settings.delete(tenantId, KEY)).rejects.toMatchObject({ code: 'relay.setting_not_found' })
    })

    it('pages settings, newest first', async () => {
      await relay.setWebhooks(tenantId, [{ url: URL }])
      await relay.settings.put(tenantId, 'TASK_WEBHOOK', { setting: [] })
      const first = await relay.settings.list(tenantId, { limit: 1 })
      const second = await relay.settings.list(tenantId, { limit: 1, cursor: first.nextCursor ?? '' })
      expect([...first.items, ...second.items].map(({ key }) => key)).toEqual(['TASK_WEBHOOK', KEY])
      expect(second.nextCursor).toBeNull()
    })

    it('takes an empty list for a list', async () => {
      await relay.setWebhooks(tenantId, [{ url: URL }])
      expect(await relay.setWebhooks(tenantId, [])).toEqual([])
      expect((await relay.settings.get(tenantId, KEY)).setting).toEqual([])
    })

    it('leaves everything as it was when one entry is wrong', async () => {
      await relay.setWebhooks(tenantId, [{ url: URL, match: 'a' }])
      const before = await relay.settings.get(tenantId, KEY)
      for (const wrong of [
        { url: 'http://10.0.0.1' },
        { url: URL, match: '(' },
        { url: URL, headers: { A: MASKED } },
      ]) {
        await expect(relay.setWebhooks(tenantId, [{ url: URL, match: 'new' }, wrong])).rejects.toMatchObject({
          kind: 'invalid',
        })
      }
      expect(await relay.settings.get(tenantId, KEY)).toEqual(before)
    })

    it('refuses another principal, unknown keys, and too many or too large rules', async () => {
      const other = await relay.createTenant()
      await expect(relay.settings.put(tenantId, KEY, { setting: [], principalUuid: other })).rejects.toMatchObject({
        kind: 'forbidden',
      })
      for (const key of ['OTHER', '__proto__', '']) {
        await expect(relay.settings.put(tenantId, key, { setting: [] })).rejects.toMatchObject({
          code: 'relay.setting_unknown',
        })
        await expect(relay.settings.get(tenantId, key)).rejects.toMatchObject({ code: 'relay.setting_unknown' })
      }
      const many = (count: number) => Array.from({ length: count }, (_, i) => ({ url: URL, match: `m${i}` }))
      await relay.setWebhooks(tenantId, many(MAX_WEBHOOKS - 1))
      await expect(relay.setWebhooks(tenantId, many(MAX_WEBHOOKS + 1))).rejects.toMatchObject({
        code: 'relay.webhook_invalid',
      })
      await relay.settings.put(tenantId, 'TASK_WEBHOOK', { setting: many(1) })
      await expect(relay.settings.put(tenantId, 'TASK_WEBHOOK', { setting: many(2) })).rejects.toMatchObject({
        code: 'relay.webhook_invalid',
      })
      const large = Array.from({ length: 12 }, (_, i) => ({ url: URL, match: `x{900}${i}` }))
      await expect(relay.setWebhooks(other, large)).rejects.toMatchObject({ code: 'relay.match_invalid' })
    })

    it('shows a tenant nothing of another', async () => {
      const [{ id }] = await relay.setWebhooks(tenantId, [{ url: URL }])
      await relay.receive(tenantId, message)
      const [delivery] = (await relay.deliveries.list(tenantId, {}, { limit: 1 })).items
      const other = await relay.createTenant()
      expect((await relay.settings.list(other, { limit: 50 })).items).toEqual([])
      expect((await relay.webhooks.list(other, { limit: 50 })).items).toEqual([])
      expect((await relay.deliveries.list(other, { webhookId: id }, { limit: 50 })).items).toEqual([])
      for (const call of [
        () => relay.webhooks.get(other, id),
        () => relay.webhooks.enable(other, id),
        () => relay.webhooks.disable(other, id),
        () => relay.webhooks.rotateSecret(other, id),
        () => relay.webhooks.test(other, id),
      ]) {
        await expect(call()).rejects.toMatchObject({ code: 'relay.webhook_not_found' })
      }
      for (const call of [
        () => relay.deliveries.get(other, delivery.id),
        () => relay.deliveries.replay(other, delivery.id),
      ]) {
        await expect(call()).rejects.toMatchObject({ code: 'relay.delivery_not_found' })
      }
    })

    it('takes a list as it was shown, and refuses a secret that is chosen', async () => {
      const [rule] = await relay.setWebhooks(tenantId, [{ url: URL, method: 'get', headers: { A: 'b' } }])
      expect(rule).toMatchObject({ method: 'GET', warning: expect.stringContaining('body') })
      const shown = await relay.settings.get(tenantId, KEY)
      expect(shown.setting[0].warning).toBe(rule.warning)
      const again = await relay.settings.put(tenantId, KEY, { setting: [{ ...shown.setting[0], secret: rule.secret }] })
      expect(again).toMatchObject({ etag: shown.etag, setting: [{ id: rule.id }] })
      for (const wrong of [
        { ...rule, secret: 'whsec_mine' },
        { url: `${URL}/new`, secret: rule.secret },
        { url: URL, secret: 'whsec_mine' },
      ]) {
        await expect(relay.setWebhooks(tenantId, [wrong])).rejects.toMatchObject({ code: 'relay.webhook_invalid' })
      }
    })

    it('changes the rule that an entry names, which keeps id, secret and state, and sends what it owes where it leads now', async () => {
      const [rule, other] = await relay.setWebhooks(tenantId, [
        { url: 'http://127.0.0.1:1/', headers: { 'X-Secret': 'kept' } },
        { url: URL, match: 'never' },
      ])
      await relay.receive(tenantId, message)
      const { etag, setting } = await relay.settings.get(tenantId, KEY)
      const change = (entry: object, ifMatch: string) =>
        relay.settings.put(tenantId, KEY, { setting: [{ ...setting[0], ...entry }, setting[1]] }, { ifMatch })
      const matched = await change({ match: 'order', secret: rule.secret }, etag)
      expect(matched.etag).not.toBe(etag)
      expect((await relay.settings.get(tenantId, KEY)).etag).toBe(matched.etag)
      const moved = await change({ url: receiver.url, headers: { 'X-Secret': 'new' } }, matched.etag)
      expect(moved.setting.map(({ id, secret }) => [id, secret])).toEqual([
        [rule.id, undefined],
        [other.id, undefined],
      ])
      await expect(change({ url: URL }, moved.etag)).rejects.toMatchObject({ code: 'relay.header_invalid' })
      const settled = relay.settled(({ state }) => state === 'delivered')
      await relay.worker.start()
      await settled
      await relay.worker.stop()
      const call = receiver.calls[receiver.calls.length - 1]
      expect(call.headers['x-secret']).toBe('new')
      new Webhook(rule.secret ?? '').verify(call.body, call.headers as Record<string, string>)
    })

    it('lets of two editors only the first one write', async () => {
      await expect(relay.settings.put(tenantId, KEY, { setting: [] }, { ifMatch: '*' })).rejects.toMatchObject({
        code: 'relay.changed_meanwhile',
      })
      const { etag } = await relay.settings.put(tenantId, KEY, { setting: [{ url: URL, match: 'a' }] })
      expect((await relay.settings.get(tenantId, KEY)).etag).toBe(etag)
      const puts = ['b', 'c'].map((match) =>
        relay.settings.put(tenantId, KEY, { setting: [{ url: URL, match }] }, { ifMatch: `"other", ${etag}` })
      )
      const outcomes = await Promise.allSettled(puts)
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'relay.changed_meanwhile', kind: 'changed' },
      })
      await expect(relay.settings.delete(tenantId, KEY, { ifMatch: etag })).rejects.toMatchObject({ kind: 'changed' })
      await relay.settings.delete(tenantId, KEY, { ifMatch: (await relay.settings.get(tenantId, KEY)).etag })
    })

    it('makes one list of two that are put at the same time', async () => {
      const lists = [1, 2, 3, 4].map((n) => [{ url: `${URL}/${n}/a` }, { url: `${URL}/${n}/b` }])
      await Promise.all(lists.map((list) => relay.setWebhooks(tenantId, list)))
      const urls = (await relay.settings.get(tenantId, KEY)).setting.map(({ url }) => url)
      expect(lists.map((list) => list.map(({ url }) => url))).toContainEqual(urls)
    })
  })

  describe('WebhookEditor', () => {
    it('changes one rule, which keeps id, secret, state and place, and sends what it owes where it leads now', async () => {
      const [first, second] = await relay.setWebhooks(tenantId, [
        { url: 'http://127.0.0.1:1/', headers: { 'X-Secret': 'kept' } },
        { url: URL, match: 'never' },
      ])
      await relay.receive(tenantId, message)
      const { webhook, etag } = await relay.editor.get(tenantId, first.id)
      const changed = await relay.editor.replace(
        tenantId,
        first.id,
        { ...webhook, headers: { 'x-secret': MASKED }, method: 'delete', match: 'order', ordered: 'thread' },
        { ifMatch: etag }
      )
      expect(changed.etag).not.toBe(etag)
      expect(changed.webhook).toMatchObject({
        ...{ id: first.id, method: 'DELETE', match: 'order', ordered: 'thread', state: 'enabled' },
        ...{ headers: { 'x-secret': MASKED }, warning: expect.stringContaining('DELETE') },
      })
      await relay.editor.replace(tenantId, first.id, { url: receiver.url, headers: { 'x-secret': 'new' } })
      const { setting } = await relay.settings.get(tenantId, KEY)
      expect(setting.map(({ id, match }) => [id, match])).toEqual([
        [first.id, ''],
        [second.id, 'never'],
      ])
      const settled = relay.settled(({ state }) => state === 'delivered')
      await relay.worker.start()
      await settled
      await relay.worker.stop()
      const call = receiver.calls[receiver.calls.length - 1]
      expect(call.headers['x-secret']).toBe('new')
      expect((await relay.deliveries.list(tenantId, {}, { limit: 50 })).items).toMatchObject([
        { webhookId: first.id, state: 'delivered' },
      ])
    })

    it('never sends a masked value to another address', async () => {
      const [{ id }] = await relay.setWebhooks(tenantId, [{ url: URL, headers: { A: 'secret' } }])
      await expect(
        relay.editor.replace(tenantId, id, { url: 'https://attacker.example/', headers: { A: MASKED } })
      ).rejects.toMatchObject({ code: 'relay.header_invalid' })
    })

    it('refuses what it cannot change, what is wrong, and what was changed meanwhile', async () => {
      const [{ id }, other] = await relay.setWebhooks(tenantId, [{ url: URL, match: 'x{900}' }, { url: URL }])
      const { etag } = await relay.editor.get(tenantId, id)
      for (const wrong of [
        { id: other.id },
        { secret: 'whsec_mine' },
        { setting: 'TASK_WEBHOOK' },
        { state: 'disabled' },
        { method: 'TRACE' },
        { url: 'http://10.0.0.1/' },
        { match: '(' },
      ]) {
        await expect(relay.editor.replace(tenantId, id, { url: URL, ...wrong })).rejects.toMatchObject({
          kind: 'invalid',
        })
      }
      await relay.setWebhooks(tenantId, [{ url: URL, match: 'x{900}' }, ...many('x{900}', 9)])
      await expect(relay.editor.replace(tenantId, id, { url: URL, match: 'x{999}y{999}' })).rejects.toMatchObject({
        code: 'relay.match_invalid',
      })
      await relay.editor.replace(tenantId, id, { url: URL, match: 'a' }, { ifMatch: etag })
      for (const change of [
        () => relay.editor.replace(tenantId, id, { url: URL }, { ifMatch: etag }),
        () => relay.editor.remove(tenantId, id, { ifMatch: `W/${etag}` }),
      ]) {
        await expect(change()).rejects.toMatchObject({ code: 'relay.changed_meanwhile' })
      }
    })

    it('removes one rule and cancels what it owes', async () => {
      const [gone, kept] = await relay.setWebhooks(tenantId, [{ url: URL }, { url: URL, match: 'order' }])
      await relay.receive(tenantId, message)
      await relay.editor.remove(tenantId, gone.id)
      expect((await relay.settings.get(tenantId, KEY)).setting.map(({ id }) => id)).toEqual([kept.id])
      const { items } = await relay.deliveries.list(tenantId, { webhookId: gone.id }, { limit: 50 })
      expect(items).toMatchObject([{ state: 'cancelled', lastError: 'relay.webhook_removed' }])
      const stranger = await relay.createTenant()
      for (const change of [
        () => relay.editor.remove(tenantId, gone.id),
        () => relay.editor.remove(stranger, kept.id),
        () => relay.editor.replace(stranger, kept.id, { url: URL }),
        () => relay.editor.get(stranger, kept.id),
      ]) {
        await expect(change()).rejects.toMatchObject({ code: 'relay.webhook_not_found' })
      }
    })
  })

  describe('WebhookService', () => {
    it('pages, newest first', async () => {
      const made = await relay.setWebhooks(tenantId, [
        { url: URL, match: '1' },
        { url: URL, match: '2' },
        { url: URL, match: '3' },
      ])
      const first = await relay.webhooks.list(tenantId, { limit: 2 })
      expect(first.items.map(({ id }) => id)).toEqual([made[2].id, made[1].id])
      const second = await relay.webhooks.list(tenantId, { limit: 2, cursor: first.nextCursor ?? '' })
      expect(second).toMatchObject({
        items: [{ id: made[0].id, setting: KEY, state: 'enabled', circuit: 'closed' }],
        nextCursor: null,
      })
    })

    it('owes nothing to a disabled rule', async () => {
      const [{ id }] = await relay.setWebhooks(tenantId, [{ url: URL }])
      expect(await relay.webhooks.disable(tenantId, id)).toMatchObject({
        state: 'disabled',
        disabledReason: 'relay.disabled_by_tenant',
      })
      await relay.receive(tenantId, message)
      expect((await relay.deliveries.list(tenantId, {}, { limit: 50 })).items).toEqual([])
      expect(await relay.webhooks.enable(tenantId, id)).toMatchObject({ state: 'enabled', disabledReason: null })
      await relay.receive(tenantId, message)
      expect((await relay.deliveries.list(tenantId, {}, { limit: 50 })).items).toHaveLength(1)
    })

    it('calls with a sample at once, stores no delivery, and tells how it went', async () => {
      const [rule] = await relay.setWebhooks(tenantId, [{ url: `${receiver.url}/sample`, match: 'never' }])
      receiver.answer = (response) => response.writeHead(418).end('teapot')
      expect(await relay.webhooks.test(tenantId, rule.id)).toEqual({
        accepted: false,
        status: 418,
        durationMs: expect.any(Number) as number,
        error: 'relay.status_418',
        response: 'teapot',
      })
      receiver.answer = (response) => response.writeHead(204).end()
      expect(await relay.webhooks.test(tenantId, rule.id)).toMatchObject({
        accepted: true,
        status: 204,
        error: null,
        response: null,
      })
      const call = receiver.calls[receiver.calls.length - 1]
      expect(call.json).toMatchObject({ tenantId, message: { '@type': call.json.type } })
      expect(() =>
        new Webhook(rule.secret ?? '').verify(call.body, call.headers as Record<string, string>)
      ).not.toThrow()
      expect((await relay.deliveries.list(tenantId, {}, { limit: 50 })).items).toEqual([])
    })

    it.each(['GET', 'DELETE'])('carries the body with %s, and warns that it may be dropped', async (method) => {
      const [rule] = await relay.setWebhooks(tenantId, [{ url: receiver.url, method }])
      for (const _ of [1, 2]) {
        expect(await relay.webhooks.test(tenantId, rule.id)).toMatchObject({ accepted: true, warning: rule.warning })
      }
      const call = receiver.calls[receiver.calls.length - 1]
      expect(call).toMatchObject({ method, json: { tenantId } })
      expect(call.headers['content-length']).toBe(String(Buffer.byteLength(call.body)))
      new Webhook(rule.secret ?? '').verify(call.body, call.headers as Record<string, string>)
    })

    it('tells of a test call that the name leads to a private address', async () => {
      const [rule] = await relay.setWebhooks(tenantId, [{ url: 'http://localhost:1/' }])
      expect(await relay.webhooks.test(tenantId, rule.id)).toMatchObject({
        accepted: false,
        status: null,
        error: expect.stringMatching(/^core\./),
      })
    })

    it('signs with the old secret beside the new one for a day after a rotation', async () => {
      const [rule] = await relay.setWebhooks(tenantId, [{ url: receiver.url }])
      const old = new Webhook(rule.secret ?? '')
      const fresh = new Webhook((await relay.webhooks.rotateSecret(tenantId, rule.id)).secret)
      const signedWith = async () => {
        await relay.webhooks.test(tenantId, rule.id)
        const call = receiver.calls[receiver.calls.length - 1]
        const verify = (webhook: Webhook) => {
          try {
            // the clock of the test may be a day ahead of the library's
            const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures } = call.headers
            const own = webhook.sign(String(id), new Date(Number(time) * 1000), call.body)
            return String(signatures).split(' ').includes(own)
          } catch {
            return false
          }
        }
        return { old: verify(old), fresh: verify(fresh) }
      }
      expect(await signedWith()).toEqual({ old: true, fresh: true })
      relay.clock.advance(24 * 3_600_000)
      expect(await signedWith()).toEqual({ old: false, fresh: true })
      expect((await relay.settings.get(tenantId, KEY)).setting[0]).not.toHaveProperty('secret')
    })
  })

  it('matches with the rules that are in the database now, whatever was remembered', async () => {
    await relay.setWebhooks(tenantId, [{ url: URL, match: 'order' }])
    await relay.receive(tenantId, message)
    await relay.setWebhooks(tenantId, [{ url: URL, match: 'invoice' }])
    await relay.receive(tenantId, message)
    const { items } = await relay.deliveries.list(tenantId, {}, { limit: 50 })
    expect(items).toHaveLength(1)
  })

  it('keeps urls, headers, patterns, secrets and answers sealed at rest', async () => {
    const [rule] = await relay.setWebhooks(tenantId, [
      { url: 'https://secret-host.example/', headers: { A: 'secret-value' }, match: 'secret-match' },
    ])
    const rows = await relay.database
      .as<{ webhooks: { tenant_id: string; sealed_rule: Buffer } }>()
      .selectFrom('webhooks')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .execute()
    const stored = JSON.stringify(rows) + rows.map((row) => Buffer.from(row.sealed_rule).toString('latin1')).join('')
    for (const secret of ['secret-host', 'secret-value', 'secret-match', rule.secret?.slice(6) ?? '']) {
      expect(stored).not.toContain(secret)
    }
  })
})
