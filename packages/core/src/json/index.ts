export { NestingError } from './findLargeContainers'
export * from './holdsMoreThan'
export * from './parseJsonInSteps'
export * from './stringifyInSteps'
