export * from './RetentionWorker'
export * from './TenantRetention'
