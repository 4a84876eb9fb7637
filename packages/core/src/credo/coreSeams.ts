import type { Seam, SeamLibrary } from './assertSeams'

import {
  ConnectionRepository,
  CredentialRepository,
  DependencyManager,
  DidCommMessageRepository,
  DidExchangeProtocol,
  DidRepository,
  DidResolverService,
  Dispatcher,
  FeatureRegistry,
  JsonEncoder,
  MessageHandlerRegistry,
  MessageReceiver,
  MessageSender,
  MultiBaseEncoder,
  OutOfBandRepository,
  ProofRepository,
  RoutingService,
  TypedArrayEncoder,
  V2CredentialProtocol,
  V2ProofProtocol,
  W3cCredentialRepository,
} from '@credo-ts/core'
import { version } from '@credo-ts/core/package.json'

import { stepsOf } from '../exchanges/exchangeSteps'

import { seamsOf, seamsOfObject } from './assertSeams'

export const CREDO_CORE: SeamLibrary = { name: '@credo-ts/core', version, expected: '0.5.19' }

/** A record that is saved, changed or deleted by another method would have no row in the index. */
const REPOSITORY_METHODS = ['save/2', 'update/2', 'delete/2', 'deleteById/2']

const methodsOf = (kind: 'credential' | 'proof') => stepsOf(kind).map(({ method }) => `${method}/1`)

/** Everything in `@credo-ts/core` that core replaces, or that is private there and called here. */
export const CORE_SEAMS: Seam[] = [
  ...seamsOf('MessageSender', MessageSender, ['sendMessage/2', 'retrieveServicesByConnection/4']),
  ...seamsOf('MessageReceiver', MessageReceiver, ['receiveMessage/1']),
  ...seamsOf('Dispatcher', Dispatcher, ['dispatch/1']),
  ...seamsOf('MessageHandlerRegistry', MessageHandlerRegistry, [
    'registerMessageHandler/1',
    'registerMessageHandlerMiddleware/1',
    'getHandlerForMessageType/1',
    'getMessageClassForMessageType/1',
  ]),
  ...seamsOf('DependencyManager', DependencyManager, ['registerSingleton/2', 'registerMessageHandlers/1']),
  ...seamsOf('RoutingService', RoutingService, ['getRouting/1']),
  ...seamsOf('DidExchangeProtocol', DidExchangeProtocol, [
    'createRequest/3',
    'processRequest/2',
    'createResponse/4',
    'processResponse/2',
    'createComplete/3',
    'createSignedAttachment/3',
    'resolveDidDocument/2',
  ]),
  ...seamsOf('DidRepository', DidRepository, [
    'storeReceivedDid/2',
    'findReceivedDid/2',
    'findReceivedDidByRecipientKey/2',
    'findCreatedDidByRecipientKey/2',
  ]),
  ...seamsOf('DidResolverService', DidResolverService, ['resolve/2']),
  ...seamsOf('DidCommMessageRepository', DidCommMessageRepository, [
    'saveAgentMessage/2',
    'saveOrUpdateAgentMessage/2',
  ]),
  ...seamsOf('ConnectionRepository', ConnectionRepository, REPOSITORY_METHODS),
  ...seamsOf('OutOfBandRepository', OutOfBandRepository, REPOSITORY_METHODS),
  ...seamsOf('CredentialRepository', CredentialRepository, REPOSITORY_METHODS),
  ...seamsOf('ProofRepository', ProofRepository, REPOSITORY_METHODS),
  ...seamsOf('W3cCredentialRepository', W3cCredentialRepository, REPOSITORY_METHODS),
  ...seamsOf('FeatureRegistry', FeatureRegistry, ['query/0', 'register/0']),
  ...seamsOfObject('TypedArrayEncoder', TypedArrayEncoder, ['fromBase58/1']),
  ...seamsOfObject('MultiBaseEncoder', MultiBaseEncoder, ['decode/1']),
  ...seamsOfObject('JsonEncoder', JsonEncoder, ['fromBase64/1', 'fromBuffer/1', 'toBase64/1']),
  ...seamsOf('V2CredentialProtocol', V2CredentialProtocol, methodsOf('credential')),
  ...seamsOf('V2ProofProtocol', V2ProofProtocol, methodsOf('proof')),
]
