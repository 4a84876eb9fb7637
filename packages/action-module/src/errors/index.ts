export * from './actionErrors'
