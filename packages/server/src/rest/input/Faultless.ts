import { ValidateBy } from 'class-validator'

/**
 * The value is as it has to be.
 * @param faultOf what is wrong with it, which begins with where: `property` or a path that does; null where nothing is
 */
export function Faultless(faultOf: (value: unknown, property: string) => string | null): PropertyDecorator {
  return ValidateBy({
    name: 'faultless',
    validator: {
      validate: (value, args) => faultOf(value, args?.property ?? '') === null,
      defaultMessage: (args) => faultOf(args?.value, args?.property ?? '') ?? '',
    },
  })
}
