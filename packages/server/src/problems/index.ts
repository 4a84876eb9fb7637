export * from './HttpProblem'
export * from './errorHandler'
export * from './problems'
export * from './toHttpProblem'
