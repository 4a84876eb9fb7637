export * from './relayErrors'
