import { AriesAskarError, ariesAskar } from '@hyperledger/aries-askar-nodejs'
import { deallocateCallbackBuffer } from '@hyperledger/aries-askar-nodejs/build/ffi'

type NativeCall = (callback: unknown, callbackId: number) => number

interface AskarBinding {
  promisify: (method: NativeCall) => Promise<void>
  getCurrentError: () => { code: number; message: string }
  isSettlingErrors?: boolean
}

/**
 * aries-askar-nodejs 0.2.3 waits for the callback of a call that Askar refused at once, and that never comes: a tag that
 * is no Unicode (half a surrogate pair, which any message can hold) would stop whoever saves it for ever, and with it the
 * session that it holds open. Mends the one binding of the process; does nothing the second time.
 */
export function settleAskarErrors(): void {
  const binding = ariesAskar as unknown as AskarBinding
  if (binding.isSettlingErrors) return
  binding.isSettlingErrors = true
  const promisify = binding.promisify.bind(binding)
  binding.promisify = (method) =>
    new Promise((resolve, reject) => {
      const watched: NativeCall = (callback, callbackId) => {
        const code = method(callback, callbackId)
        if (code !== 0) {
          deallocateCallbackBuffer(callbackId)
          reject(new AriesAskarError(binding.getCurrentError()))
        }
        return code
      }
      promisify(watched).then(resolve, reject)
    })
}
