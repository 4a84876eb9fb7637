export * from './DisclosureObserver'
export * from './PartnerProtocolStore'
export * from './PartnerProtocols'
export * from './readDisclosed'
