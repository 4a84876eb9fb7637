export * from './RelayTables'
export * from './asRelay'
export * from './relayMigrations'
