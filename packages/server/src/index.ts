import 'reflect-metadata'

export * from './config/ServerConfig'
export * from './config/SettingsInvalidError'
export * from './createGateway'
