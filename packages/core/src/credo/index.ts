export * from './assertSeams'
