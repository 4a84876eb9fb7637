export * from './RefusalLog'
export * from './TrafficLog'
