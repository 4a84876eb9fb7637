export * from './Answers'
export * from './Nullable'
export * from './pageOf'
