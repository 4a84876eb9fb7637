export * from './RoutingKeys'
export * from './TenantContexts'
export * from './TenantKey'
export * from './TenantKeys'
