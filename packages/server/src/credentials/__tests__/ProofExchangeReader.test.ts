import type { AgentContext, ProofExchangeRecord } from '@credo-ts/core'

import { ProofExchangeReader } from '../ProofExchangeReader'

const presentation = {
  requested_proof: {
    revealed_attrs: { who: { raw: 'Ada' } },
    revealed_attr_groups: { both: { values: { name: { raw: 'Ada' }, age: { raw: '36' } } } },
    self_attested_attrs: { said: 'x' },
  },
}

function read(isVerified: boolean | undefined, shown: object | undefined) {
  const formatData = { request: { indy: {} }, ...(shown ? { presentation: { indy: shown } } : {}) }
  const context = { dependencyManager: { resolve: () => ({ getFormatData: async () => formatData }) } }
  const record = { id: 'x', state: 'abandoned', role: 'verifier', isVerified, createdAt: new Date() }
  return new ProofExchangeReader().read(context as unknown as AgentContext, record as ProofExchangeRecord)
}

describe('ProofExchangeReader', () => {
  it('shows what was revealed when it was verified', async () => {
    const revealed = { who: 'Ada', both: { name: 'Ada', age: '36' }, said: 'x' }
    expect(await read(true, presentation)).toMatchObject({ isVerified: true, revealed })
  })

  it.each([
    ['did not verify', false, presentation],
    ['was not verified', undefined, presentation],
    ['did not come', undefined, undefined],
  ])('shows nothing of what %s', async (_what, isVerified, shown) => {
    expect(await read(isVerified, shown)).toMatchObject({ isVerified: isVerified ?? null, revealed: null })
  })
})
