export * from './assertSeams'
export * from './coreSeams'
