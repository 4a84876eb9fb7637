import type { MessageHandler, MessageHandlerRegistry } from '@credo-ts/core'

/**
 * Credo's Api classes register their handlers in the constructor, and each tenant context makes its own Api
 * instances, so Credo's list grows with every opened tenant. From here on a message type is registered once.
 */
export function keepHandlersUnique(registry: MessageHandlerRegistry): void {
  const registered = new Set<string>()
  const register = registry.registerMessageHandler.bind(registry)
  registry.registerMessageHandler = (handler: MessageHandler) => {
    const types = handler.supportedMessages.map((messageClass) => messageClass.type.messageTypeUri)
    if (types.length > 0 && types.every((type) => registered.has(type))) return
    for (const type of types) registered.add(type)
    register(handler)
  }
}
