/** @throws Error when it is neither */
export function parseSwitch(text: string): boolean {
  if (text !== 'true' && text !== 'false') throw new Error(`"${text}" is neither true nor false.`)
  return text === 'true'
}
