import type { Request } from 'express'

import { createParamDecorator } from 'routing-controllers'

import { problems } from '../../problems'

/** The id of the tenant's API key that the request carries. */
export function CurrentKeyId(): ParameterDecorator {
  return createParamDecorator({
    required: true,
    value: (action) => {
      const { caller } = action.request as Request
      if (caller?.kind !== 'tenant') throw problems.tenantKeyRequired()
      return caller.keyId
    },
  }) as ParameterDecorator
}
