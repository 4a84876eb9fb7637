import 'reflect-metadata'

export * from './GatewayWorkers'
export * from './GeneralMessagesApi'
export * from './GeneralMessagesModule'
export * from './GeneralMessagesModuleConfig'
export * from './anoncreds'
export * from './connections'
export * from './credo'
export * from './database'
export * from './envelope'
export * from './errors'
export * from './events'
export * from './exchanges'
export * from './http'
export * from './identities'
export * from './inbound'
export * from './json'
export * from './messages'
export * from './models'
export * from './outbox'
export * from './protocols'
export * from './repository'
export {
  DID_DOCUMENT,
  DID_LOG_ENTRY,
  FREE_JSON,
  MAX_ID_LENGTH,
  MAX_TYPE_LENGTH,
  checkShape,
  didFault,
  isThreadId,
  parseLimited,
  resolvableDidFault,
  shapeFault,
} from './shapes'
export * from './retention'
export * from './tasks'
export * from './tenancy'
export * from './traffic'
export * from './wallet'
export * from './work'
