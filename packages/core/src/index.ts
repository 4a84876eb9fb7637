import 'reflect-metadata'

export * from './GeneralMessagesModuleConfig'
export * from './database'
export * from './errors'
export * from './events'
export * from './models'
export * from './outbox'
export * from './tenancy'
