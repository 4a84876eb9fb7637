export * from './ActionObserver'
export * from './ActionReader'
export * from './ActionService'
