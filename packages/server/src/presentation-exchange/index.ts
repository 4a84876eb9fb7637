export * from './checkDefinition'
export * from './checkSubmission'
export * from './presentationErrors'
