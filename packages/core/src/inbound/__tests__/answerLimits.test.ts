import { answerLimits } from '../answerLimits'

describe('answerLimits', () => {
  const admit = (connectionId: string | null, bytes: number) =>
    answerLimits.admit({ tenantId: 'tenant', connectionId, bytes })

  it('take large answers of connections only', async () => {
    await admit('connection', 5_000_000)
    await admit(null, 100_000)
    await expect(admit(null, 100_001)).rejects.toMatchObject({ code: 'core.envelope_too_large' })
  })
})
