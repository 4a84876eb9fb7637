/** @throws Error whose message says that it is no whole number */
export function parseWholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text.trim())) throw new Error(`"${text}" is not a whole number. Write digits only.`)
  return Number(text.trim())
}
