export * from './GeneralMessage'
export * from './GeneralMessages'
export * from './attachmentIdsOf'
export * from './decodeAttachments'
