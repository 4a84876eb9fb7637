export * from './EventLog'
export * from './EventObservers'
export * from './EventRecorder'
export type { EventSummary } from './sealedEvent'
