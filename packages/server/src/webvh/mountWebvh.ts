import type { WebvhStore } from './WebvhStore'
import type { Express, NextFunction, Request, RequestHandler, Response } from 'express'

import { WEBVH_PATH } from './webvhAddress'

const NEVER_CHANGES = 'public, max-age=86400, immutable'
const MAX_AGE_SECONDS = 300

/**
 * Logs of tenants' did:webvh and the resources under them, for everyone.
 * @param limit goes before the routes
 * @see did:webvh DID method specification, "Read (Resolve)"
 */
export function mountWebvh(app: Express, store: WebvhStore, limit: RequestHandler): void {
  app.get(
    `/${WEBVH_PATH}/:place/did.jsonl`,
    limit,
    answer(async (request, response) => {
      const issuer = await store.findByPlace(request.params.place)
      if (!issuer) return false
      response.set('cache-control', `public, max-age=${MAX_AGE_SECONDS}`).type('text/jsonl').send(issuer.log)
      return true
    })
  )
  app.get(
    `/${WEBVH_PATH}/:place/resources/:hash`,
    limit,
    answer(async (request, response) => {
      const issuer = await store.findByPlace(request.params.place)
      if (!issuer) return false
      const id = `${issuer.did}/resources/${request.params.hash}`
      const object = await store.findObject(id)
      const document = object?.signed ?? (await store.findSignedList(id))
      if (document === null) return false
      // a revocation registry gets links to its status lists
      const caching = object?.kind === 'revocation-registry' ? 'no-store' : NEVER_CHANGES
      response.set('cache-control', caching).type('application/json').send(document)
      return true
    })
  )
}

/** @param find false: there is no such thing */
function answer(find: (request: Request, response: Response) => Promise<boolean>) {
  return (request: Request, response: Response, next: NextFunction) => {
    response.set('access-control-allow-origin', '*')
    find(request, response).then((found) => {
      if (!found) next()
    }, next)
  }
}
