import { createRequire } from 'node:module'

const WRAPPER = '@hyperledger/aries-askar-nodejs'

/** The one thing that is asked of ref-napi. */
export interface ForeignAddresses {
  address(buffer: Buffer): number
}

/** Type of an argument as ffi-napi knows it: a name, or an object of ref-napi. */
export type ForeignType = unknown

export interface ForeignFunctions {
  CIF(result: ForeignType, argumentTypes: ForeignType[]): Buffer
  Callback(result: ForeignType, argumentTypes: ForeignType[], work: (...args: number[]) => void): Buffer
  DynamicLibrary: new (path: string | null) => { get(name: string): Buffer }
}

export interface ForeignCalls {
  ffi_call(cif: Buffer, code: Buffer, result: Buffer, table: Buffer): void
}

/** Result and arguments of a native function. */
export type Signature = [ForeignType, ForeignType[]]

/** Modules of the wrapper: what they export is replaced. */
export interface WrapperModules {
  version: string
  ffi: ForeignFunctions
  calls: ForeignCalls
  ref: ForeignAddresses & { coerceType(type: ForeignType): ForeignType }
  alloc: Record<string, (...args: never[]) => unknown>
  callback: Record<string, (...args: never[]) => unknown>
  conversion: Record<string, (...args: never[]) => unknown>
  structures: Record<string, ForeignType>
  bindings: { nativeBindings: Record<string, Signature> }
  register: { getNativeAriesAskar: () => object }
  binding: { NodeJSAriesAskar: { prototype: object } }
}

/** Askar's wrapper from within, with the very ffi-napi and ref-napi that it uses. */
export function requireWrapperModules(): WrapperModules {
  const ofWrapper = createRequire(require.resolve(`${WRAPPER}/build/index.js`))
  const inside = (name: string) => ofWrapper(`./${name}`) as never
  const { version } = ofWrapper(`${WRAPPER}/package.json`) as { version: string }
  return {
    version,
    ffi: ofWrapper('@2060.io/ffi-napi') as never,
    calls: ofWrapper('@2060.io/ffi-napi/lib/bindings') as never,
    ref: ofWrapper('@2060.io/ref-napi') as never,
    alloc: inside('ffi/alloc'),
    callback: inside('ffi/callback'),
    conversion: inside('ffi/conversion'),
    structures: inside('ffi/structures'),
    bindings: inside('library/bindings'),
    register: inside('library/register'),
    binding: inside('NodeJSAriesAskar'),
  }
}
