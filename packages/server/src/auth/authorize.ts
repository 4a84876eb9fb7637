import type { Scope } from './Scope'
import type { Request } from 'express'
import type { Action } from 'routing-controllers'

import { problems } from '../problems'

/** `operator`: the admin key. A scope: a tenant's key that has it. `tenant`: a tenant's key, scope by method. */
export type Role = 'operator' | 'tenant' | Scope

/**
 * routing-controllers' authorization checker, behind {@link ForOperator} and {@link ForTenant}.
 * @throws HttpProblem 401 or 403
 */
export function authorize(action: Action, roles: Role[]): boolean {
  const { caller, method } = action.request as Request
  // a method's own role stands after its controller's and takes its place
  const role = roles.at(-1)
  if (!caller) throw problems.keyMissing()
  if (role === 'operator') {
    if (caller.kind !== 'operator') throw problems.operatorKeyRequired()
    return true
  }
  if (caller.kind !== 'tenant') throw problems.tenantKeyRequired()
  const needed = role === undefined || role === 'tenant' ? scopeOfMethod(method) : role
  if (!caller.scopes.includes(needed)) throw problems.scopeMissing(needed)
  return true
}

function scopeOfMethod(method: string): Scope {
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write'
}
