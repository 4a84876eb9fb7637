import type { ServerTables } from '../../database/ServerTables'
import type { RunningGateway } from '../../../../../tests/support/gateway'
import type { AskarWallet } from '@credo-ts/askar'
import type { Kysely } from 'kysely'

import { GatewayDatabase, IdentityService } from '@didcomm-gateway/core'

import { startGateway } from '../../../../../tests/support/gateway'
import { TenantErasure } from '../TenantErasure'
import { TenantRecords } from '../TenantRecords'

describe('TenantErasure', () => {
  let gateway: RunningGateway
  let db: Kysely<ServerTables>
  let erasure: TenantErasure
  let records: TenantRecords

  beforeAll(async () => {
    gateway = await startGateway()
    const { dependencyManager } = gateway.gateway.agent
    db = dependencyManager.resolve(GatewayDatabase).as<ServerTables>()
    erasure = dependencyManager.resolve(TenantErasure)
    records = dependencyManager.resolve(TenantRecords)
  })

  beforeEach(() => {
    jest.spyOn(gateway.gateway.logger, 'error').mockImplementation(() => undefined)
  })

  afterEach(() => jest.restoreAllMocks())

  afterAll(() => gateway?.stop())

  const profiles = () => (gateway.gateway.agent.context.wallet as AskarWallet).store.listProfiles()
  const stateOf = async (id: string) =>
    (await db.selectFrom('tenants').select('state').where('id', '=', id).executeTakeFirst())?.state ?? null
  const setState = (id: string, state: 'creating' | 'deleting') =>
    db.updateTable('tenants').set({ state }).where('id', '=', id).execute()

  it('removes a tenant whose making was cut short, but not one that is being made', async () => {
    const [old, young, active] = [
      await gateway.createTenant(),
      await gateway.createTenant(),
      await gateway.createTenant(),
    ]
    await setState(old.id, 'creating')
    await setState(young.id, 'creating')
    await db.updateTable('tenants').set({ created_at: 0 }).where('id', 'in', [old.id, active.id]).execute()

    expect(await erasure.eraseLeftovers()).toEqual([old.id])
    expect(await stateOf(old.id)).toBeNull()
    expect(await profiles()).not.toContain(`tenant-${old.id}`)
    expect(await records.findLabel(old.id)).toBeNull()
    expect(await stateOf(young.id)).toBe('creating')
    expect(await stateOf(active.id)).toBe('active')
  })

  it('deletes a tenant once when the search for leftovers finds it in the middle', async () => {
    const tenant = await gateway.createTenant()
    const searches: Array<Promise<string[]>> = []
    const deleteRecord = records.delete.bind(records)
    jest.spyOn(records, 'delete').mockImplementationOnce((id) => {
      searches.push(erasure.eraseLeftovers())
      return deleteRecord(id)
    })
    await gateway.admin.delete(`/tenants/${tenant.id}`, 204)
    expect(await Promise.all(searches)).toEqual([[tenant.id]])
    expect(await stateOf(tenant.id)).toBeNull()
  })

  it.each([
    ['before the wallet is deleted', () => jest.spyOn(records, 'findLabel')],
    ['after the wallet is deleted', () => jest.spyOn(records, 'delete')],
  ])('ends a deletion that was cut short %s', async (_name, step) => {
    const tenant = await gateway.createTenant()
    step().mockRejectedValueOnce(new Error('cut short'))
    await gateway.admin.delete(`/tenants/${tenant.id}`, 500)
    expect(await stateOf(tenant.id)).toBe('deleting')
    await tenant.get('/tenant', 401)

    expect(await erasure.eraseLeftovers()).toEqual([tenant.id])
    expect(await stateOf(tenant.id)).toBeNull()
    expect(await records.findLabel(tenant.id)).toBeNull()
    expect(await profiles()).not.toContain(`tenant-${tenant.id}`)
    expect(await erasure.eraseLeftovers()).toEqual([])
  })

  it('leaves nothing of a tenant that could not be made', async () => {
    const before = await profiles()
    const identities = gateway.gateway.agent.dependencyManager.resolve(IdentityService)
    jest.spyOn(identities, 'create').mockRejectedValueOnce(new Error('no identity'))
    await gateway.admin.post('/tenants', { label: 'Alice AG' }, 500)
    expect(await profiles()).toEqual(before)
    expect(await db.selectFrom('tenants').selectAll().where('state', '=', 'deleting').execute()).toEqual([])
  })

  it('makes and deletes many at the same time', async () => {
    const tenants = await Promise.all(Array.from({ length: 12 }, (_, i) => gateway.createTenant(`tenant ${i}`)))
    expect(new Set(tenants.map((tenant) => tenant.id)).size).toBe(12)
    await Promise.all(tenants.map((tenant) => gateway.admin.delete(`/tenants/${tenant.id}`, 204)))
    for (const tenant of tenants) expect(await profiles()).not.toContain(`tenant-${tenant.id}`)
  })
})
