export * from './GatewayError'
export * from './coreErrors'
export * from './findGatewayError'
