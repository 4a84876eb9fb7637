export * from './Computations'
export * from './computationErrors'
