import type { Metrics } from './Metrics'
import type { Readiness } from './Readiness'
import type { Express, Request, RequestHandler, Response } from 'express'
import type { OpenAPIObject } from 'openapi3-ts'

import { static as serveStatic } from 'express'
import { getAbsoluteFSPath } from 'swagger-ui-dist'

import { docsPage, docsScript } from './docsPage'

/** Liveness, readiness and metrics: before everything that may refuse a request. */
export function mountHealth(app: Express, readiness: Readiness, metrics: Metrics): void {
  app.get('/health/live', (_request: Request, response: Response) => {
    response.json({ status: 'ok' })
  })
  app.get('/health/ready', (_request: Request, response: Response, next) => {
    readiness.isReady().then((ready) => {
      response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' })
    }, next)
  })
  app.get('/metrics', (_request: Request, response: Response, next) => {
    metrics.registry.metrics().then((text) => response.type(metrics.registry.contentType).send(text), next)
  })
}

/**
 * `/openapi.json`, and Swagger UI under `/docs` with everything it loads.
 * @param limit goes before all of it
 * @param buildDocument called at the first request
 */
export function mountDocs(app: Express, limit: RequestHandler, buildDocument: () => OpenAPIObject): void {
  let document: OpenAPIObject | null = null
  app.use(['/openapi.json', '/docs'], limit)
  app.get('/openapi.json', (_request: Request, response: Response) => {
    document ??= buildDocument()
    response.json(document)
  })
  app.get('/docs', (request: Request, response: Response) => {
    // the page's addresses are relative to `/docs`
    if (request.path.endsWith('/')) return response.redirect('../docs')
    response.type('html').send(docsPage)
  })
  app.get('/docs/start.js', (_request: Request, response: Response) => {
    response.type('js').send(docsScript)
  })
  app.use('/docs', serveStatic(getAbsoluteFSPath(), { index: false, redirect: false }))
}
