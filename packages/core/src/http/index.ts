export * from './AddressGuard'
export * from './GuardedHttpClient'
export * from './HttpRequestError'
export * from './isPublicAddress'
