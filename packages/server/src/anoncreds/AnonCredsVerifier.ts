import type { IntervalOverride } from './AnonCredsOperations'
import type { VerifyProofOptions } from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

// Not exported from the package's root.
import { AnonCredsRsVerifierService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsRsVerifierService'
import { JsonTransformer, injectable } from '@credo-ts/core'

import { AnonCredsProcesses } from './AnonCredsProcesses'
import { fetchRevocation } from './fetchRevocation'

type VerifyW3cOptions = Parameters<AnonCredsRsVerifierService['verifyW3cPresentation']>[1]

/** Credo's verifier, whose computations run in processes of their own. */
@injectable()
export class AnonCredsVerifier extends AnonCredsRsVerifierService {
  public constructor(private readonly processes: AnonCredsProcesses) {
    super()
  }

  public override async verifyProof(context: AgentContext, options: VerifyProofOptions): Promise<boolean> {
    const { proof, proofRequest, schemas, credentialDefinitions, revocationRegistries } = options
    // private in Credo: which status list the registry had at the times that were asked for
    const { verified, nonRevokedIntervalOverrides } = (await this['verifyTimestamps'](
      context,
      proof,
      proofRequest
    )) as {
      verified: boolean
      nonRevokedIntervalOverrides?: IntervalOverride[]
    }
    if (!verified) return false
    const registries = Object.entries(revocationRegistries)
    return this.processes.run(context, 'verifyPresentation', {
      ...{ proof, proofRequest, schemas, credentialDefinitions },
      revocationRegistries: Object.fromEntries(registries.map(([id, { definition }]) => [id, definition])),
      revocationStatusLists: registries.flatMap(([, one]) => Object.values(one.revocationStatusLists)),
      intervalOverrides: nonRevokedIntervalOverrides ?? [],
    })
  }

  public override async verifyW3cPresentation(context: AgentContext, options: VerifyW3cOptions): Promise<boolean> {
    const { proofRequest, schemas, credentialDefinitions, credentialsWithRevocationMetadata } = options
    const revocable = credentialsWithRevocationMetadata.filter(({ nonRevoked }) => nonRevoked)
    const details = await this.processes.run(context, 'readW3cCredentials', {
      credentials: revocable.map(({ credential }) => JsonTransformer.toJSON(credential) as JsonObject),
    })
    const found = await Promise.all(
      details.map((one, i) => fetchRevocation(context, one, revocable[i].nonRevoked ?? {}))
    )
    const { presentation_submission: _submission, ...presentation } = JsonTransformer.toJSON(
      options.presentation
    ) as JsonObject
    return this.processes.run(context, 'verifyW3cPresentation', {
      ...{ presentation, proofRequest, schemas, credentialDefinitions },
      revocationRegistries: Object.fromEntries(found.map(({ registryId, registry }) => [registryId, registry])),
      revocationStatusLists: found.map(({ statusList }) => statusList),
      intervalOverrides: found.flatMap(({ override }) => override ?? []),
    })
  }
}
