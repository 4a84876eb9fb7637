import type { CoreAgent } from '../../../../../tests/support/coreAgent'
import type { EncryptedMessage } from '@credo-ts/core'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { TenantContexts, TenantEraser } from '../../tenancy'
import { EnvelopeOpener } from '../EnvelopeOpener'
import { EnvelopePacker } from '../EnvelopePacker'
import { parseEnvelope } from '../parseEnvelope'

const MESSAGE = { '@type': 'https://x.test/p/1.0/m', '@id': 'message-0001', text: 'ä😀' }

describe('EnvelopeOpener and EnvelopePacker', () => {
  let core: CoreAgent
  let tenant: { id: string; key: string }

  beforeAll(async () => {
    core = await startCoreAgent()
    tenant = await core.createTenant()
  })
  afterAll(() => core.stop())

  const open = (envelope: EncryptedMessage, key = tenant.key) =>
    core.resolve(TenantContexts).run(tenant.id, (context) => {
      return core.resolve(EnvelopeOpener).open(context, parseEnvelope(envelope, 10), key)
    })
  const packText = (text: Buffer, recipientKeys: string[], routingKeys: string[] = [], senderKey = tenant.key) =>
    core.resolve(TenantContexts).run(tenant.id, (context) => {
      return core.resolve(EnvelopePacker).pack(context, text, { recipientKeys, routingKeys, senderKey })
    })
  const pack = (recipientKeys: string[], routingKeys: string[] = [], senderKey = tenant.key) =>
    packText(Buffer.from(JSON.stringify(MESSAGE)), recipientKeys, routingKeys, senderKey)
  const unpack = (envelope: EncryptedMessage) => core.agent.context.wallet.unpack(envelope)

  it('opens what Credo packs, with the keys that carried it', async () => {
    const senderKey = await core.createPartnerKey()
    const opened = await open(await core.pack(MESSAGE, [await core.createPartnerKey(), tenant.key], senderKey))
    expect(opened).toMatchObject({ message: MESSAGE, senderKey, recipientKey: tenant.key })
    expect(opened.text.toString()).toBe(JSON.stringify(MESSAGE))
    expect(await open(await core.pack(MESSAGE, [tenant.key]))).toMatchObject({ message: MESSAGE, senderKey: null })
  })

  it('packs what Credo unpacks, for several recipients and through mediators', async () => {
    const [first, second, near, far] = await Promise.all([1, 2, 3, 4].map(() => core.createPartnerKey()))
    const direct = await unpack(await pack([first, second]))
    expect(direct).toMatchObject({ plaintextMessage: MESSAGE, senderKey: tenant.key })
    const outer = await unpack(await pack([first], [near, far]))
    expect(outer).toMatchObject({ plaintextMessage: { to: near }, recipientKey: far })
    expect(outer.senderKey).toBeUndefined()
    const inner = await unpack(outer.plaintextMessage.msg as EncryptedMessage)
    expect(inner).toMatchObject({ plaintextMessage: { to: first }, recipientKey: near })
    const message = await unpack(inner.plaintextMessage.msg as EncryptedMessage)
    expect(message).toMatchObject({ plaintextMessage: MESSAGE, senderKey: tenant.key, recipientKey: first })
  })

  it('packs for few mediators only, and nothing that grows too large', async () => {
    const key = await core.createPartnerKey()
    await pack([key], Array<string>(4).fill(key))
    await expect(pack([key], Array<string>(5).fill(key))).rejects.toMatchObject({ code: 'core.partner_key_invalid' })
    const large = Buffer.alloc(5_000_000, ' ')
    await packText(large, [key], [key, key])
    const grown = packText(large, [key], [key, key, key])
    await expect(grown).rejects.toMatchObject({ code: 'core.envelope_too_large' })
  })

  it('reads a key from the wallet once, and again when the tenant was let go of', async () => {
    const envelope = await core.pack(MESSAGE, [tenant.key], await core.createPartnerKey())
    await core.resolve(TenantEraser).forgetHere(tenant.id)
    const fetches = await countSessions(core, tenant.id, async () => {
      for (let i = 0; i < 3; i++) await open(envelope)
      await pack([await core.createPartnerKey()])
    })
    expect(fetches).toBe(1)
    await core.resolve(TenantEraser).forgetHere(tenant.id)
    expect(await countSessions(core, tenant.id, () => open(envelope))).toBe(1)
  })

  it('says which key is wrong', async () => {
    const partnerKey = await core.createPartnerKey()
    await expect(pack([partnerKey], [], partnerKey)).rejects.toMatchObject({ code: 'core.state_conflict' })
    await expect(pack(['1'.repeat(32)])).rejects.toMatchObject({ code: 'core.partner_key_invalid' })
    await expect(pack([partnerKey], ['x'])).rejects.toMatchObject({ code: 'core.partner_key_invalid' })
    const notOurs = await core.pack(MESSAGE, [partnerKey])
    await expect(open(notOurs, partnerKey)).rejects.toMatchObject({ code: 'core.envelope_invalid' })
  })
})

/** How often the tenant's wallet is asked for anything meanwhile. */
function countSessions(core: CoreAgent, tenantId: string, work: () => Promise<unknown>): Promise<number> {
  return core.resolve(TenantContexts).run(tenantId, async (context) => {
    const sessions = jest.spyOn(context.wallet as unknown as { withSession: () => Promise<unknown> }, 'withSession')
    await work()
    const { length } = sessions.mock.calls
    sessions.mockRestore()
    return length
  })
}
