export * from './InstanceHints'
export * from './LeaseKeeper'
export * from './WorkLoop'
export * from './describeError'
