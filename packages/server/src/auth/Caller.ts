import type { Scope } from './Scope'

/** Who sends a request, as its API key tells. */
export type Caller =
  | { kind: 'operator' }
  | {
      kind: 'tenant'
      tenantId: string
      /** id of the API key */
      keyId: string
      scopes: Scope[]
    }

declare global {
  // Express's own way to extend its request is this namespace
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface Request {
      /** see {@link requestId} */
      id: string
      /** set by {@link authenticate} on everything under /api/v1 */
      caller?: Caller
    }
  }
}
