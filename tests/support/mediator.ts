import type { Partner } from './partner'

import { MediationRecipientModule, MediatorModule, MediatorPickupStrategy } from '@credo-ts/core'

import { startCredentialPartner } from './credentialPartner'
import { startPartner } from './partner'

export interface Mediator extends Partner {
  /** what wallets ask for mediation with */
  invite: () => Promise<string>
}

/** A stock Credo mediator: keeps what comes for its wallets until they pick it up. */
export async function startMediator(): Promise<Mediator> {
  const partner = await startPartner({
    label: 'Mediator',
    modules: {
      mediator: new MediatorModule({ autoAcceptMediationRequests: true }),
    },
  })
  const invite = async () => {
    const { outOfBandInvitation } = await partner.agent.oob.createInvitation()
    return outOfBandInvitation.toUrl({ domain: partner.endpoint })
  }
  return { ...partner, invite }
}

export interface MediatedWallet extends Partner {
  /** Gets what the mediator keeps for it; nothing comes to it otherwise. */
  pickUp: (protocolVersion: 'v1' | 'v2') => Promise<void>
}

/** A stock Credo wallet without an endpoint of its own, behind a mediator. */
export async function startMediatedWallet(gatewayUrl: string, mediator: Mediator): Promise<MediatedWallet> {
  const wallet = await startCredentialPartner(gatewayUrl, {
    label: 'Wallet',
    modules: {
      mediationRecipient: new MediationRecipientModule({ mediatorPickupStrategy: MediatorPickupStrategy.None }),
    },
  })
  wallet.agent.config.endpoints = []
  const { connectionRecord } = await wallet.agent.oob.receiveInvitationFromUrl(await mediator.invite())
  const connection = await wallet.waitForConnection(({ id }) => id === connectionRecord?.id)
  const granted = await wallet.agent.mediationRecipient.requestAndAwaitGrant(connection)
  await wallet.agent.mediationRecipient.setDefaultMediator(granted)
  const pickUp = async (protocolVersion: 'v1' | 'v2') => {
    await wallet.agent.messagePickup.pickupMessages({ connectionId: connection.id, protocolVersion, batchSize: 10 })
  }
  return { ...wallet, pickUp }
}
