import 'reflect-metadata'

export * from './ActionApi'
export * from './ActionEvents'
export * from './ActionModule'
export * from './errors'
export * from './messages'
export * from './models'
export { ActionReader, ActionSending, ActionService } from './services'
