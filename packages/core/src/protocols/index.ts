export * from './isHandledProtocol'
