import type { JsonValue } from '@didcomm-gateway/core'

import { FREE_JSON, shapeFault } from '@didcomm-gateway/core'
import { ValidateBy } from 'class-validator'

/**
 * Free JSON that a library will see: each text has a length for what its name says it is, as in messages of partners.
 * @param longestText characters of a text of which nothing is known
 */
export function LimitedJson(longestText: number): PropertyDecorator {
  const faultOf = (value: unknown, property: string) =>
    shapeFault((value ?? null) as JsonValue, { what: property, shape: FREE_JSON, longestText })
  return ValidateBy({
    name: 'limitedJson',
    validator: {
      validate: (value, args) => faultOf(value, args?.property ?? '') === null,
      defaultMessage: (args) => faultOf(args?.value, args?.property ?? '') ?? '',
    },
  })
}
