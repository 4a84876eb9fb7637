import type { RunningGateway } from '../support/gateway'
import type { Partner } from '../support/partner'

import { connect } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'

/** What is Credo's of the messages that come; everything else is a general message. */
const HANDLED = [
  'https://didcomm.org/did-rotate/1.0',
  'https://didcomm.org/didexchange/1.0',
  'https://didcomm.org/didexchange/1.1',
  'https://didcomm.org/discover-features/1.0',
  'https://didcomm.org/discover-features/2.0',
  'https://didcomm.org/issue-credential/1.0',
  'https://didcomm.org/issue-credential/2.0',
  'https://didcomm.org/out-of-band/1.1',
  'https://didcomm.org/present-proof/1.0',
  'https://didcomm.org/present-proof/2.0',
  'https://didcomm.org/trust_ping/1.0',
]

describe('Discover features', () => {
  let gateway: RunningGateway
  let partner: Partner

  beforeAll(async () => {
    gateway = await startGateway()
    partner = await startPartner()
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  it.each(['v1', 'v2'] as const)('discloses exactly what is handled (%s)', async (protocolVersion) => {
    const tenant = await gateway.createTenant()
    const { partnerConnectionId: connectionId } = await connect(tenant, partner)
    const ask = async (...matches: string[]) => {
      const { features } = await partner.agent.discovery.queryFeatures({
        ...{ connectionId, protocolVersion, awaitDisclosures: true },
        queries: matches.map((match) => ({ featureType: 'protocol', match })),
      })
      return (features ?? []).map(({ id }) => id).sort()
    }
    expect(await ask('*')).toEqual(HANDLED)
    expect(await ask('https://didcomm.org/didexchange/*')).toEqual(HANDLED.filter((id) => id.includes('/didexchange/')))
    if (protocolVersion === 'v1') return
    // each once, whatever asks for it
    expect(await ask('*', 'https://didcomm.org/trust_ping/1.0')).toEqual(HANDLED)
    for (const name of ['connections/1.0', 'basicmessage/1.0', 'messagepickup/*', 'coordinate-mediation/*']) {
      expect(await ask(`https://didcomm.org/${name}`)).toEqual([])
    }
  })
})
