import type { AgentContext, Constructor, DependencyManager } from '@credo-ts/core'

import {
  ConnectionRepository,
  DidExchangeProtocol,
  DidRepository,
  DidResolverService,
  DidsModuleConfig,
  OutOfBandRepository,
  RoutingService,
} from '@credo-ts/core'

import {
  AttachedDidResolver,
  DidRefresher,
  IdentityRepository,
  IdentityService,
  LimitedDidResolverService,
  PartnerDids,
  PartyResolver,
  RetiredDids,
  WebDidResolver,
} from '../identities'
import {
  IndexedConnectionRepository,
  IndexedOutOfBandRepository,
  ReceivedDidRepository,
  RecordIndex,
  overrideSingleton,
} from '../repository'

import { AttachedExchanges } from './AttachedExchanges'
import { ConnectionAcceptance } from './ConnectionAcceptance'
import { ConnectionSearch } from './ConnectionSearch'
import { ConnectionReuse } from './ConnectionReuse'
import { Connections } from './Connections'
import { DidExchangeCompleteHandler } from './DidExchangeCompleteHandler'
import { DidExchangeCompletions } from './DidExchangeCompletions'
import { DidExchangeContinuation } from './DidExchangeContinuation'
import { DidExchangeRequestHandler } from './DidExchangeRequestHandler'
import { DidExchangeRequests } from './DidExchangeRequests'
import { DidExchangeResponseHandler } from './DidExchangeResponseHandler'
import { DidExchangeResponses } from './DidExchangeResponses'
import { DidRotateAckHandler } from './DidRotateAckHandler'
import { DidRotateHandler } from './DidRotateHandler'
import { DidRotateProblemReportHandler } from './DidRotateProblemReportHandler'
import { DidRotations } from './DidRotations'
import { DurableRoutingService } from './DurableRoutingService'
import { GatewayDidExchangeProtocol } from './GatewayDidExchangeProtocol'
import { HandshakeReuseAcceptedHandler } from './HandshakeReuseAcceptedHandler'
import { HangupHandler } from './HangupHandler'
import { Hangups } from './Hangups'
import { HandshakeReuseHandler } from './HandshakeReuseHandler'
import { HandshakeReuses } from './HandshakeReuses'
import { HandshakeSenders } from './HandshakeSenders'
import { InvitationFetcher } from './InvitationFetcher'
import { InvitationReceiver } from './InvitationReceiver'
import { InvitationService } from './InvitationService'
import { KnownConnections } from './KnownConnections'
import { OwnRotations } from './OwnRotations'
import { RequestRefusals } from './RequestRefusals'
import { RotationContinuation } from './RotationContinuation'

const SERVICES: Constructor<unknown>[] = [
  RecordIndex,
  IdentityRepository,
  IdentityService,
  DidRefresher,
  PartnerDids,
  PartyResolver,
  RetiredDids,
  WebDidResolver,
  AttachedExchanges,
  ConnectionAcceptance,
  ConnectionSearch,
  ConnectionReuse,
  Connections,
  DidExchangeCompletions,
  DidExchangeContinuation,
  DidExchangeRequests,
  DidExchangeResponses,
  DidRotations,
  Hangups,
  HandshakeReuses,
  HandshakeSenders,
  InvitationFetcher,
  InvitationReceiver,
  InvitationService,
  KnownConnections,
  OwnRotations,
  RequestRefusals,
  RotationContinuation,
]

/** For `Module.register`: identities, invitations and connections, with what they need in place of Credo's own. */
export function registerConnections(dependencyManager: DependencyManager): void {
  for (const service of SERVICES) dependencyManager.registerSingleton(service)
  overrideSingleton(dependencyManager, ConnectionRepository, IndexedConnectionRepository)
  overrideSingleton(dependencyManager, OutOfBandRepository, IndexedOutOfBandRepository)
  overrideSingleton(dependencyManager, DidRepository, ReceivedDidRepository)
  overrideSingleton(dependencyManager, DidResolverService, LimitedDidResolverService)
  overrideSingleton(dependencyManager, RoutingService, DurableRoutingService)
  overrideSingleton(dependencyManager, DidExchangeProtocol, GatewayDidExchangeProtocol)
  // Credo registers its handlers when the agent's Apis are made; the first of a message type is the one that runs
  dependencyManager.registerMessageHandlers([
    new DidExchangeRequestHandler(),
    new DidExchangeResponseHandler(),
    new DidExchangeCompleteHandler(),
    new HandshakeReuseHandler(),
    new HandshakeReuseAcceptedHandler(),
    new DidRotateHandler(),
    new DidRotateAckHandler(),
    new DidRotateProblemReportHandler(),
    new HangupHandler(),
  ])
}

/** For `Module.initialize`: did:web is resolved by {@link WebDidResolver} from here on, and what partners attach by {@link AttachedDidResolver}. */
export function initializeConnections(agentContext: AgentContext): void {
  const { resolvers } = agentContext.dependencyManager.resolve(DidsModuleConfig)
  const own = agentContext.dependencyManager.resolve(WebDidResolver)
  const others = resolvers.filter((resolver) => !resolver.supportedMethods.includes('web'))
  const attached = new AttachedDidResolver(
    others.find(({ supportedMethods }) => supportedMethods.includes('sov')) ?? null
  )
  resolvers.splice(0, resolvers.length, own, attached, ...others)
}
