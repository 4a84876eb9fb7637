import { GatewayDatabase } from '../../database'
import { DependencyManager, MessageSender } from '@credo-ts/core'

import { GeneralMessagesModule } from '../../GeneralMessagesModule'
import { CredoUnfitError } from '../../errors'
import { assertSeams, seamsOf } from '../assertSeams'
import { CORE_SEAMS, CREDO_CORE } from '../coreSeams'

describe('assertSeams', () => {
  it('passes with the version of Credo that is installed', () => {
    expect(() => assertSeams(CREDO_CORE, CORE_SEAMS)).not.toThrow()
    expect(CREDO_CORE.version).toBe(CREDO_CORE.expected)
  })

  it('names the library, its version and everything that does not fit', () => {
    class Sender {
      public send(_message: unknown, _options: unknown) {
        return undefined
      }
    }
    const library = { name: 'a-library', version: '2.0.0', expected: '1.0.0' }
    const seams = [...seamsOf('Sender', Sender, ['send/3', 'sendNow']), ...seamsOf('Gone', undefined, ['go'])]
    expect(() => assertSeams(library, seams)).toThrow(
      new CredoUnfitError(
        'a-library 2.0.0 does not fit: Sender.send takes 2 parameters instead of 3; Sender.sendNow is no method; Gone is not exported. Install a-library 1.0.0.'
      )
    )
    expect(() => assertSeams(library, seamsOf('Sender', Sender, ['send/2', 'send']))).not.toThrow()
  })

  it('keeps a module from starting whose Credo has renamed a method', () => {
    const database = new GatewayDatabase({ kind: 'sqlite', path: ':memory:' })
    const prototype = MessageSender.prototype as unknown as Record<string, unknown>
    const method = prototype.retrieveServicesByConnection
    delete prototype.retrieveServicesByConnection
    try {
      expect(() => new GeneralMessagesModule({ database }).register(new DependencyManager())).toThrow(
        /@credo-ts\/core 0\.5\.19 does not fit: MessageSender\.retrieveServicesByConnection is no method/
      )
    } finally {
      prototype.retrieveServicesByConnection = method
    }
    return database.close()
  })
})
