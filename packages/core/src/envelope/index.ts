export * from './EnvelopeOpener'
export * from './EnvelopePacker'
export * from './parseEnvelope'
export * from './parseMessageText'
