/** A gateway that is started with this is killed whenever it handles a ping whose comment is `poison`. */
require('reflect-metadata')
require('@credo-ts/core')
const { TrustPingMessageHandler } = require('@credo-ts/core/build/modules/connections/handlers/TrustPingMessageHandler')

const { handle } = TrustPingMessageHandler.prototype
TrustPingMessageHandler.prototype.handle = function (messageContext) {
  if (messageContext.message.comment === 'poison') process.kill(process.pid, 'SIGKILL')
  return handle.call(this, messageContext)
}
