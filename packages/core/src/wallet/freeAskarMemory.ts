import type { Handle } from './askar/HandleKeeper'
import type { BytesArgument, Call } from './askar/NativeFunctions'
import type { OutKind } from './askar/OutValue'
import type { ForeignType, WrapperModules } from './askar/ffiPackages'

import { ArcHandle, EncryptedBuffer, ariesAskar } from '@hyperledger/aries-askar-nodejs'
import { endianness } from 'node:os'

import { AskarBindingUnexpectedError } from '../errors'

import { HandleKeeper } from './askar/HandleKeeper'
import { type Answer, NativeCallbacks } from './askar/NativeCallbacks'
import { NativeFunctions } from './askar/NativeFunctions'
import { OutValue } from './askar/OutValue'
import { requireWrapperModules } from './askar/ffiPackages'
import { findLoadedLibrary } from './askar/findLoadedLibrary'

const VERSION = '0.2.3'
const LIBRARY = 'libaries_askar'

/** What the wrapper asks for where a function gives something back through a pointer. */
const OUT_KINDS: Record<string, OutKind> = {
  allocatePointer: 'address',
  allocateLocalKeyHandle: 'address',
  allocateStringListHandle: 'address',
  allocateStringBuffer: 'text',
  allocateInt32Buffer: 'int32',
  allocateInt8Buffer: 'int8',
  allocateSecretBuffer: 'bytes',
  allocateEncryptedBuffer: 'encrypted',
  allocateAeadParams: 'aead',
}

/** Methods of the binding that free a handle, by the name of their option, and the native function behind each. */
const FREEING = [
  { method: 'keyFree', option: 'localKeyHandle', native: 'askar_key_free' },
  { method: 'entryListFree', option: 'entryListHandle', native: 'askar_entry_list_free' },
  { method: 'keyEntryListFree', option: 'keyEntryListHandle', native: 'askar_key_entry_list_free' },
] as const

/** Methods that return a handle, by the native function that frees it. */
const HANDING_OUT = {
  askar_key_free: [
    'keyConvert',
    'keyDeriveEcdh1pu',
    'keyDeriveEcdhEs',
    'keyEntryListLoadLocal',
    'keyFromJwk',
    'keyFromKeyExchange',
    'keyFromPublicBytes',
    'keyFromSecretBytes',
    'keyFromSeed',
    'keyGenerate',
    'keyUnwrapKey',
  ],
  askar_entry_list_free: ['scanNext', 'sessionFetch', 'sessionFetchAll'],
  askar_key_entry_list_free: ['sessionFetchKey', 'sessionFetchAllKeys'],
} as const

type Method = (options: Record<string, unknown>) => unknown
type Binding = Record<string, Method> & { isFreeingMemory?: boolean }

/**
 * aries-askar-nodejs 0.2.3 frees nothing of what Askar hands out – texts, buffers, lists of scans – and ffi-napi under it
 * loses some 300 bytes with every call. Mends the one binding of the process: native functions are called in another way
 * ({@link NativeFunctions}), which copies what comes back once and frees it once. Does nothing the second time.
 *
 * Handles that were given out before stay as they were; call it before there are any.
 * @throws {AskarBindingUnexpectedError} when the wrapper is not the one that this was written for
 */
export function freeAskarMemory(wrapper: WrapperModules = requireWrapperModules()): void {
  const binding = ariesAskar as unknown as Binding
  if (binding.isFreeingMemory) return
  check(wrapper, binding)
  const path = findLibrary(wrapper)
  const functions = new NativeFunctions(wrapper, path)
  const native = functions.bind(path, wrapper.bindings.nativeBindings)
  replaceConversions(wrapper)
  replaceCallbacks(wrapper, new NativeCallbacks(wrapper, (address) => functions.takeText(address)))
  freeHandles(binding, native)
  Object.defineProperty(binding, 'nativeAriesAskar', { value: native })
  binding.isFreeingMemory = true
}

function check(wrapper: WrapperModules, binding: Binding): void {
  if (wrapper.version !== VERSION) {
    throw unexpected(`It is version ${wrapper.version}, and its memory is known how to be freed of ${VERSION} only.`)
  }
  const { alloc, callback, conversion, bindings, register, ffi, calls, ref } = wrapper
  const expected: Array<[string, unknown]> = [
    ...Object.keys(OUT_KINDS).map((name): [string, unknown] => [name, alloc[name]]),
    ...FREEING.map(({ method }): [string, unknown] => [method, binding[method]]),
    ...Object.values(HANDING_OUT).flatMap((names) => names.map((name): [string, unknown] => [name, binding[name]])),
    ['deallocateCallbackBuffer', alloc.deallocateCallbackBuffer],
    ['toNativeCallback', callback.toNativeCallback],
    ['toNativeCallbackWithResponse', callback.toNativeCallbackWithResponse],
    ['uint8arrayToByteBufferStruct', conversion.uint8arrayToByteBufferStruct],
    ['secretBufferToBuffer', conversion.secretBufferToBuffer],
    ['encryptedBufferStructToClass', conversion.encryptedBufferStructToClass],
    ['getNativeAriesAskar', register.getNativeAriesAskar],
    ['ffi.Callback', ffi.Callback],
    ['ffi.CIF', ffi.CIF],
    ['ffi.DynamicLibrary', ffi.DynamicLibrary],
    ['ffi_call', calls.ffi_call],
    ['ref.address', ref.address],
  ]
  const missing = expected.filter(([, value]) => typeof value !== 'function').map(([name]) => name)
  if (!Array.isArray(bindings.nativeBindings.askar_buffer_free)) missing.push('askar_buffer_free')
  if (missing.length > 0) throw unexpected(`It has no ${missing.join(', ')}.`)
  if (endianness() !== 'LE') throw unexpected('This processor is big-endian.')
}

/** Opening it a second time opens the same one. */
function findLibrary({ register }: WrapperModules): string {
  register.getNativeAriesAskar()
  const path = findLoadedLibrary(LIBRARY)
  if (path === null) throw unexpected(`It has loaded no ${LIBRARY}.`)
  return path
}

function replaceConversions({ alloc, conversion }: WrapperModules): void {
  for (const [name, kind] of Object.entries(OUT_KINDS)) alloc[name] = () => new OutValue(kind)
  conversion.uint8arrayToByteBufferStruct = (data: Uint8Array): BytesArgument => ({ len: data.length, data })
  // the copy itself: the wrapper makes a Uint8Array of it, which copies no array buffer
  conversion.secretBufferToBuffer = (copy: ArrayBuffer) => copy
  conversion.encryptedBufferStructToClass = (given: { secretBuffer: ArrayBuffer; tagPos: number; noncePos: number }) =>
    new EncryptedBuffer({ ...given, buffer: new Uint8Array(given.secretBuffer) })
}

function replaceCallbacks({ alloc, callback }: WrapperModules, callbacks: NativeCallbacks): void {
  callback.toNativeCallback = (answer: Answer) => callbacks.expect(answer, null)
  callback.toNativeCallbackWithResponse = (answer: Answer, response: ForeignType = 'string') =>
    callbacks.expect(answer, response)
  alloc.deallocateCallbackBuffer = (id: number) => callbacks.forget(id)
}

function freeHandles(binding: Binding, native: Record<string, Call>): void {
  const keeper = new HandleKeeper()
  for (const { method, option, native: name } of FREEING) {
    binding[method] = (options) => keeper.free(options[option] as Handle, native[name])
  }
  for (const [free, methods] of Object.entries(HANDING_OUT)) {
    const keep = <T>(given: T): T =>
      given instanceof ArcHandle ? keeper.keep(given as Handle & T, native[free]) : given
    for (const name of methods) {
      const method = binding[name].bind(binding)
      binding[name] = (options) => {
        const given = method(options)
        return given instanceof Promise ? given.then(keep) : keep(given)
      }
    }
  }
  freeScanned(binding)
}

/** A scan hands out one list after the other, and its reader is done with one when it asks for the next or ends the scan. */
function freeScanned(binding: Binding): void {
  const lists = new WeakMap<object, { free(): void }>()
  const [next, end] = [binding.scanNext, binding.scanFree].map((method) => method.bind(binding))
  binding.scanNext = async (options) => {
    const scan = options.scanHandle as object
    lists.get(scan)?.free()
    const list = (await next(options)) as { free(): void } | null
    if (list) lists.set(scan, list)
    return list
  }
  binding.scanFree = (options) => {
    lists.get(options.scanHandle as object)?.free()
    return end(options)
  }
}

const unexpected = (what: string) =>
  new AskarBindingUnexpectedError(`@hyperledger/aries-askar-nodejs is not what this gateway works with. ${what}`)
