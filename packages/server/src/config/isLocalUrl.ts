const LOCAL_HOSTS = ['localhost', '[::1]', '[::]', '0.0.0.0']

/** Whether only this machine itself reaches the address. */
export function isLocalUrl(url: string): boolean {
  const { hostname } = new URL(url)
  return LOCAL_HOSTS.includes(hostname) || hostname.endsWith('.localhost') || hostname.startsWith('127.')
}
