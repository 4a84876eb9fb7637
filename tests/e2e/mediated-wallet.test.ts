import type { RunningGateway, TestTenant } from '../support/gateway'
import type { MediatedWallet, Mediator } from '../support/mediator'
import type { CredentialProtocol, CredentialsApi, ProofProtocol, ProofsApi } from '@credo-ts/core'

import { CredentialsApi as CredentialsApiToken, ProofsApi as ProofsApiToken } from '@credo-ts/core'

import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { startMediatedWallet, startMediator } from '../support/mediator'
import { until } from '../support/until'

/** A wallet behind a mediator is away most of the time. */
describe.each(['v1', 'v2'] as const)(
  'A stock Credo wallet behind a stock Credo mediator, message pickup %s',
  (pickup) => {
    let gateway: RunningGateway
    let tenant: TestTenant
    let mediator: Mediator
    let wallet: MediatedWallet
    let definition: Awaited<ReturnType<typeof createDefinition>>

    beforeAll(async () => {
      gateway = await startGateway()
      tenant = await gateway.createTenant()
      await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
      definition = await createDefinition(tenant)
      mediator = await startMediator()
      wallet = await startMediatedWallet(gateway.url, mediator)
    }, 180_000)
    afterAll(async () => {
      await wallet?.stop()
      await mediator?.stop()
      await gateway?.stop()
    })

    /** Picks up again and again, as a wallet does that is open, until something is there. */
    const whileOpen = <T>(look: () => Promise<T | null | undefined | false>) =>
      until(async () => {
        await wallet.pickUp(pickup)
        return look()
      })
    const connect = async (): Promise<string> => {
      const alias = `wallet ${Math.random()}`
      const { body: made } = await tenant.post('/invitations', { alias }, 201)
      await wallet.agent.oob.receiveInvitationFromUrl(made.invitationUrl)
      return whileOpen(async () => {
        const { items } = (await tenant.get('/connections?limit=200', 200)).body
        return items.find(
          (item: { alias: string; state: string }) => item.alias === alias && item.state === 'completed'
        )?.id
      })
    }

    it('gets a credential that was offered while it was away, and shows it', async () => {
      const connectionId = await connect()
      const credentials =
        wallet.agent.dependencyManager.resolve<CredentialsApi<CredentialProtocol[]>>(CredentialsApiToken)
      const proofs = wallet.agent.dependencyManager.resolve<ProofsApi<ProofProtocol[]>>(ProofsApiToken)
      const { credentialDefinitionId } = definition
      const body = { connectionId, credentialDefinitionId, attributes: { name: 'Ada', age: '36' } }
      const offer = (await tenant.post('/credentials/offers', body, 201)).body
      const message = { '@type': 'https://example.org/notes/1.0/note', text: 'there is an offer for you' }
      const action = { type: 'DIDCOMM', to: connectionId, command: 'message', data: { message } }
      const { uuid } = (await tenant.post('/actions', action, 201)).body
      // the mediator has taken both, the wallet none
      await until(async () => (await tenant.get(`/actions/${uuid}`, 200)).body.typeStatus === 'SENT')
      expect(await credentials.findAllByQuery({ threadId: offer.threadId })).toEqual([])
      expect((await tenant.get(`/credentials/${offer.id}`, 200)).body.state).toBe('offer-sent')

      await whileOpen(async () => (await tenant.get(`/credentials/${offer.id}`, 200)).body.state === 'done')
      const [held] = await credentials.findAllByQuery({ threadId: offer.threadId })
      expect(held.credentials).toHaveLength(1)
      await wallet.waitForMessage((json) => json.text === message.text)

      const restrictions = [{ cred_def_id: credentialDefinitionId }]
      const requested_attributes = { who: { name: 'name', restrictions } }
      const proofRequest = { name: 'Who', version: '1.0', requested_attributes }
      const asked = (await tenant.post('/proofs/requests', { connectionId, proofRequest }, 201)).body
      await whileOpen(async () => (await tenant.get(`/proofs/${asked.id}`, 200)).body.state === 'done')
      expect(await exchangeIn(tenant, '/proofs', asked.threadId, 'done')).toMatchObject({ isVerified: true })
      expect(await proofs.findAllByQuery({ threadId: asked.threadId })).toHaveLength(1)
    }, 120_000)
  }
)
