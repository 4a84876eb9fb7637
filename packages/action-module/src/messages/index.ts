export * from './buildActionMessage'
export * from './readOutcome'
export * from './nestsDeeperThan'
export * from './writeActionMessage'
