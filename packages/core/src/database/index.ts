export * from './CoreTables'
export * from './GatewayDatabase'
export * from './columnTypes'
export * from './newId'
