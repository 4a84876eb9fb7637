export * from './LeaseKeeper'
export * from './WorkLoop'
export * from './describeError'
