import type { RunningGateway, TestTenant } from '../../../../../tests/support/gateway'
import type { Partner } from '../../../../../tests/support/partner'
import type { AnonCredsDataIntegrityService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsDataIntegrityService'

import { getAnonCredsTagsFromRecord } from '@credo-ts/anoncreds'
import {
  AnonCredsDataIntegrityServiceSymbol,
  JsonTransformer,
  W3cCredentialRepository,
  W3cJsonLdVerifiablePresentation,
} from '@credo-ts/core'
import { TenantContexts } from '@didcomm-gateway/core'

import { connect } from '../../../../../tests/support/connect'
import { startCredentialPartner } from '../../../../../tests/support/credentialPartner'
import { createDefinition, exchangeIn } from '../../../../../tests/support/exchanges'
import { startGateway } from '../../../../../tests/support/gateway'

const CHALLENGE = '32f54163-7166-48f1-93d8-ff217bdb0653'
const SUBMISSION = {
  id: 'submission',
  definition_id: 'definition',
  descriptor_map: [{ id: 'person', format: 'di_vp', path: '$.verifiableCredential[0]' }],
}

describe('AnonCreds proofs in W3C presentations', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let partner: Partner
  const shown: Record<string, object> = {}

  beforeAll(async () => {
    gateway = await startGateway()
    tenant = await gateway.createTenant()
    partner = await startCredentialPartner(gateway.url)
    const { id: connectionId } = await connect(tenant, partner)
    await tenant.patch('/tenant', { autoAcceptCredentials: 'always' }, 200)
    for (const supportRevocation of [false, true]) {
      const { credentialDefinitionId } = await createDefinition(tenant, { supportRevocation, revocationCapacity: 10 })
      const attributes = { name: 'Ada', age: '20' }
      const body = { connectionId, protocolVersion: 'v2', attributes, credentialDefinitionId }
      const { threadId } = (await tenant.post('/credentials/offers', body, 201)).body
      await exchangeIn(tenant, '/credentials', threadId, 'done')
      shown[String(supportRevocation)] = await present(credentialDefinitionId, supportRevocation)
    }
  }, 180_000)
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  function toDefinition(isRevocable: boolean, minimum: number) {
    const constraints = {
      ...(isRevocable ? { statuses: { active: { directive: 'required' } } } : {}),
      fields: [
        { path: ['$.credentialSubject.name'] },
        { path: ['$.credentialSubject.age'], predicate: 'required', filter: { type: 'number', minimum } },
      ],
    }
    return { id: 'definition', input_descriptors: [{ id: 'person', constraints }] } as never
  }

  /** By a stock agent. */
  async function present(credentialDefinitionId: string, isRevocable: boolean): Promise<object> {
    const { dependencyManager, context } = partner.agent
    const records = await dependencyManager.resolve(W3cCredentialRepository).getAll(context)
    const record = records.find(
      (one) => getAnonCredsTagsFromRecord(one)?.anonCredsCredentialDefinitionId === credentialDefinitionId
    )
    const service = dependencyManager.resolve<AnonCredsDataIntegrityService>(AnonCredsDataIntegrityServiceSymbol)
    const presentation = await service.createPresentation(context, {
      presentationDefinition: toDefinition(isRevocable, 18),
      presentationSubmission: SUBMISSION,
      selectedCredentialRecords: [record as never],
      challenge: CHALLENGE,
    })
    return JsonTransformer.toJSON(presentation) as object
  }

  function verify(presentation: object, isRevocable: boolean, minimum = 18, submission = SUBMISSION): Promise<boolean> {
    const { dependencyManager } = gateway.gateway.agent
    return dependencyManager.resolve(TenantContexts).run(tenant.id, (context) =>
      context.dependencyManager
        .resolve<AnonCredsDataIntegrityService>(AnonCredsDataIntegrityServiceSymbol)
        .verifyPresentation(context, {
          presentation: JsonTransformer.fromJSON(presentation, W3cJsonLdVerifiablePresentation),
          presentationDefinition: toDefinition(isRevocable, minimum),
          presentationSubmission: submission,
          challenge: CHALLENGE,
        } as never)
    )
  }

  it.each([false, true])('are verified in a process (of a revocable credential: %s)', async (isRevocable) => {
    expect(await verify(shown[String(isRevocable)], isRevocable)).toBe(true)
  })

  it('are refused where they prove something else', async () => {
    const answer = await verify(shown.false, false, 19).catch(() => false)
    expect(answer).toBe(false)
  })

  it.each(['$..*', '$.verifiableCredential[1]', '$.verifiableCredential[(@.length-1)]'])(
    'are refused where the submission names a credential by %s',
    async (path) => {
      const submission = { ...SUBMISSION, descriptor_map: [{ ...SUBMISSION.descriptor_map[0], path }] }
      await expect(verify(shown.false, false, 18, submission)).rejects.toThrow('names none of the credentials')
    }
  )
})
