export * from './JsonBody'
export * from './PageQuery'
