import type { AnonCredsRegistryService } from './AnonCredsRegistryService'
import type { RegistryIdentity } from './RegistryIdentity'
import type { RegistryStore } from './RegistryStore'
import type { NextFunction, Request, RequestHandler, Response } from 'express'

import { RecordNotFoundInTenantError } from '@didcomm-gateway/core'
import express from 'express'

export interface RegistryParts {
  registry: AnonCredsRegistryService
  identity: RegistryIdentity
  store: RegistryStore
  /** goes before the routes */
  limit: RequestHandler
}

const PREFIX = '/anoncreds/v1'
const NEVER_CHANGES = 'public, max-age=86400, immutable'

/** What the embedded AnonCreds registry serves; public, and signed where it is not a file with its hash for a name. */
export function mountRegistry(app: express.Express, { registry, identity, store, limit }: RegistryParts): void {
  const router = express.Router()
  router.get('/', (_request, response) => {
    response.json({ namespace: identity.namespace, publicKey: identity.publicKey })
  })
  router.get(
    '/objects',
    answer(async (request, response) => {
      const signed = await registry.findSigned(textOf(request.query.id))
      if (signed === null) throw unknown()
      response.set('cache-control', NEVER_CHANGES).type('application/jose+json').send(signed)
    })
  )
  router.get(
    '/status-lists',
    answer(async (request, response) => {
      const now = Math.floor(Date.now() / 1000)
      const timestamp = /^\d{1,12}$/.test(textOf(request.query.timestamp)) ? Number(request.query.timestamp) : now
      const signed = await registry.findSignedStatusList(textOf(request.query.id), timestamp)
      if (signed === null) throw unknown()
      response.set('cache-control', 'no-store').type('application/jose+json').send(signed)
    })
  )
  router.get(
    '/tails/:hash',
    answer(async (request, response) => {
      const content = await store.findTails(request.params.hash)
      if (content === null) throw unknown()
      response.set('cache-control', NEVER_CHANGES).type('application/octet-stream').send(content)
    })
  )
  app.use(PREFIX, limit, router)
}

function answer(handle: (request: Request, response: Response) => Promise<void>) {
  return (request: Request, response: Response, next: NextFunction) => {
    handle(request, response).catch(next)
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2000) : ''
}

function unknown(): RecordNotFoundInTenantError {
  return new RecordNotFoundInTenantError('This registry has no such object.')
}
