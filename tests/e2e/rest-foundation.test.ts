import type { RunningGateway } from '../support/gateway'

import { startGateway } from '../support/gateway'

describe('REST foundation', () => {
  let gateway: RunningGateway

  beforeAll(async () => {
    gateway = await startGateway()
  })

  afterAll(() => gateway?.stop())

  it('makes, shows, renames and deletes a tenant', async () => {
    const { body: created } = await gateway.admin.post('/tenants', { label: 'Alice AG' }, 201)
    expect(created).toEqual({
      id: expect.any(String),
      label: 'Alice AG',
      createdAt: expect.any(String),
      apiKey: expect.stringMatching(/^dgk_[0-9a-f]{32}_[\w-]{43}$/),
    })
  })
})
