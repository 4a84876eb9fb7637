export * from './buildActionMessage'
export * from './readOutcome'
