import type { IntervalOverride, W3cCredentialDetails } from './AnonCredsOperations'
import type {
  AnonCredsNonRevokedInterval,
  AnonCredsRevocationRegistryDefinition,
  AnonCredsRevocationStatusList,
} from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'

import {
  assertBestPracticeRevocationInterval,
  fetchRevocationRegistryDefinition,
  fetchRevocationStatusList,
} from '@credo-ts/anoncreds'
import { CredoError } from '@credo-ts/core'

interface FoundRevocation {
  registryId: string
  registry: AnonCredsRevocationRegistryDefinition
  statusList: AnonCredsRevocationStatusList
  /** where the list is older than the interval, and was still the last one then */
  override: IntervalOverride | null
}

/**
 * What it takes to check that a credential, which a W3C presentation shows, was not revoked.
 * @see RFC 0441, "Semantics of non-revocation interval endpoints"
 */
export async function fetchRevocation(
  context: AgentContext,
  { revocationRegistryId: registryId, timestamp: shownAt }: W3cCredentialDetails,
  interval: AnonCredsNonRevokedInterval
): Promise<FoundRevocation> {
  assertBestPracticeRevocationInterval(interval)
  if (!registryId) throw new CredoError('The credential must be revocable, and is not.')
  const { revocationRegistryDefinition: registry } = await fetchRevocationRegistryDefinition(context, registryId)
  const at = shownAt ?? interval.to
  const { revocationStatusList: statusList } = await fetchRevocationStatusList(context, registryId, at)
  const { from } = interval
  if (!from || from <= at) return { registryId, registry, statusList, override: null }
  const { revocationStatusList: listAtFrom } = await fetchRevocationStatusList(context, registryId, from)
  if (listAtFrom.timestamp !== at) {
    throw new CredoError(`The status list of ${at} was not the one of ${registryId} at ${from} any more.`)
  }
  const override = {
    ...{ overrideRevocationStatusListTimestamp: at, requestedFromTimestamp: from },
    revocationRegistryDefinitionId: registryId,
  }
  return { registryId, registry, statusList, override }
}
