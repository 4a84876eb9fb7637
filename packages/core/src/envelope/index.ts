export * from './EnvelopeOpener'
export * from './parseEnvelope'
