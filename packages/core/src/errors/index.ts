export * from './GatewayError'
export * from './coreErrors'
