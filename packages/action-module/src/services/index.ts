export * from './ActionObserver'
export * from './ActionReader'
export * from './ActionSending'
export * from './ActionService'
