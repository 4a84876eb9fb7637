import type { Scope } from './Scope'
import type { Role } from './authorize'
import type { Request } from 'express'

import { Authorized, createParamDecorator } from 'routing-controllers'

import { problems } from '../problems'

/** The controller or method takes only the admin API key of the gateway. */
export function ForOperator(): ClassDecorator & MethodDecorator {
  return Authorized('operator' satisfies Role) as ClassDecorator & MethodDecorator
}

/**
 * The controller or method takes only API keys of tenants.
 * @param scope default: `read` for GET, `write` for the other methods
 */
export function ForTenant(scope?: Scope): ClassDecorator & MethodDecorator {
  return Authorized((scope ?? 'tenant') satisfies Role) as ClassDecorator & MethodDecorator
}

/** The id of the tenant whose key the request carries. */
export function CurrentTenant(): ParameterDecorator {
  return createParamDecorator({
    required: true,
    value: (action) => {
      const { caller } = action.request as Request
      if (caller?.kind !== 'tenant') throw problems.tenantKeyRequired()
      return caller.tenantId
    },
  }) as ParameterDecorator
}
