export * from './findAskarError'
