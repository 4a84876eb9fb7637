const EXAMPLE = 'Write the address partners reach, such as https://didcomm.example.org'

/** It is part of every invitation and of DIDs. */
const LONGEST = 500

/**
 * @returns the address without a slash at its end
 * @throws Error that says what is wrong with it
 */
export function parsePublicUrl(text: string): string {
  if (text.length > LONGEST) throw new Error(`is longer than ${LONGEST} characters. ${EXAMPLE}`)
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new Error(`"${text}" is not an address. ${EXAMPLE}`)
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Error(`"${text}" is neither http nor https. ${EXAMPLE}`)
  }
  if (url.username !== '' || url.password !== '') throw new Error(`must not hold a user or password. ${EXAMPLE}`)
  if (url.search !== '' || url.hash !== '') throw new Error(`must end with its path, without ? or #. ${EXAMPLE}`)
  return url.href.replace(/\/+$/, '')
}
