import type { IdentityService } from '@didcomm-gateway/core'
import type { Express, Request, RequestHandler, Response } from 'express'

/** Partners and their resolvers may keep a document so long, seconds. */
const MAX_AGE_SECONDS = 300

/**
 * `/t/:id/did.json`: the DID documents of `web` identities, for everyone.
 * @param limit goes before the route
 * @see did:web method specification, "Read (Resolve)"
 */
export function mountDidWeb(app: Express, identities: IdentityService, limit: RequestHandler): void {
  app.get('/t/:id/did.json', limit, (request: Request, response: Response, next) => {
    identities.findPublicDocument(request.params.id).then((document) => {
      if (document === null) return next()
      response
        .set('cache-control', `public, max-age=${MAX_AGE_SECONDS}`)
        .set('access-control-allow-origin', '*')
        .type('application/did+json')
        .send(document)
    }, next)
  })
}
