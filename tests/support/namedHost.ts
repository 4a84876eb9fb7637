import { agentDependencies } from '@credo-ts/node'
import { Agent, buildConnector, fetch as fetchWith } from 'undici'

/**
 * Reaches a server on loopback under a name and at port 443, as stock agents want it of did:webvh: what DNS and a
 * privileged port do elsewhere.
 * @param ca certificate authority that vouches for the name, PEM
 */
export function namedHost(name: string, { ca, port, httpUrl }: { ca: string; port: number; httpUrl: () => string }) {
  const connect = buildConnector({ ca })
  const dispatcher = new Agent({
    connect: (options, callback) => {
      const here = options.hostname === name ? { hostname: '127.0.0.1', port: String(port), servername: name } : {}
      connect({ ...options, ...here }, callback)
    },
  })
  const fetchNamed = ((url: string, init?: object) =>
    fetchWith(url, { ...init, dispatcher })) as unknown as typeof fetch
  const original = globalThis.fetch
  return {
    fetch: fetchNamed,
    dependencies: {
      ...agentDependencies,
      fetch: fetchNamed,
      /** Credo downloads tails files without `fetch` */
      FileSystem: class extends agentDependencies.FileSystem {
        public override downloadToFile(url: string, ...rest: [string]) {
          return super.downloadToFile(url.replace(`https://${name}`, httpUrl()), ...rest)
        }
      },
    },
    /** for libraries that use the global one */
    install: () => (globalThis.fetch = fetchNamed),
    close: async () => {
      globalThis.fetch = original
      await dispatcher.close()
    },
  }
}
