import { ValidateBy } from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

/** The property is one of the words, in whatever case its letters are. */
export function IsInAnyCase(words: readonly string[]): PropertyDecorator {
  const form = new RegExp(`^(${words.join('|')})$`, 'i')
  const validate = ValidateBy({
    name: 'isInAnyCase',
    validator: {
      validate: (value) => typeof value === 'string' && form.test(value),
      defaultMessage: (args) => `${args?.property ?? ''} must be one of ${words.join(', ')}, in any case`,
    },
  })
  // in place of what there is: of a type with null that would be a reference to Object
  const describe = JSONSchema(() => ({ type: 'string', pattern: patternOf(words) })) as PropertyDecorator
  return (object, property) => {
    validate(object, property)
    describe(object, property)
  }
}

/** JSON Schema's patterns have no flags. */
function patternOf(words: readonly string[]): string {
  const inAnyCase = (word: string) => word.replace(/[a-z]/gi, (c) => `[${c.toUpperCase()}${c.toLowerCase()}]`)
  return `^(${words.map(inAnyCase).join('|')})$`
}
