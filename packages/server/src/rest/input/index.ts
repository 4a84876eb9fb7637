export * from './JsonBody'
export * from './PageQuery'
export * from './TakesBack'
