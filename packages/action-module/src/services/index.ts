export * from './ActionObserver'
export * from './ActionService'
