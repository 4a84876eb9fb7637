export * from './Action'
export * from './ActionRequest'
