import 'reflect-metadata'

const SETTINGS = Symbol('settings')

/** One variable of the environment and how its text becomes the property's value. */
export interface SettingMetadata {
  property: string
  variable: string
  /** throws where the text cannot be read; the message goes on after the variable's name */
  parse: (text: string) => unknown
  /** never shown in an error */
  secret: boolean
}

/** Ties a property of the config class to its environment variable. */
export function Setting(
  variable: string,
  parse: (text: string) => unknown = (text) => text,
  options: { secret?: boolean } = {}
): PropertyDecorator {
  return (prototype, property) => {
    const known = settingsOf(prototype.constructor)
    const added = { property: String(property), variable, parse, secret: options.secret ?? false }
    Reflect.defineMetadata(SETTINGS, [...known, added], prototype.constructor)
  }
}

// `object` because a decorator knows its class only as a Function
export function settingsOf(configClass: object): SettingMetadata[] {
  return (Reflect.getMetadata(SETTINGS, configClass) as SettingMetadata[] | undefined) ?? []
}
