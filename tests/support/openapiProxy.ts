import type { AddressInfo } from 'node:net'
import type { ErrorRequestHandler } from 'express'

import express from 'express'
import { middleware as openApiValidator } from 'express-openapi-validator'
import { createServer } from 'node:http'

export interface OpenApiProxy {
  url: string
  /** what did not fit the document, requests and answers */
  violations: string[]
  close: () => Promise<void>
}

type OpenApiDocument = Extract<Parameters<typeof openApiValidator>[0]['apiSpec'], object>

/**
 * Passes requests on to the gateway and checks each request and answer against the gateway's own OpenAPI document.
 * A request that does not fit is passed on all the same, so that tests can see the gateway refuse it.
 */
export async function startOpenApiProxy(gatewayUrl: string): Promise<OpenApiProxy> {
  const apiSpec = (await (await fetch(`${gatewayUrl}/openapi.json`)).json()) as OpenApiDocument
  const violations: string[] = []
  const app = express()
  app.use(express.json({ strict: false }))
  app.use(
    ...openApiValidator({
      apiSpec,
      validateApiSpec: true,
      validateRequests: false,
      validateSecurity: false,
      validateResponses: { onError: (error, _body, request) => note(violations, request, error) },
    })
  )
  app.use((request, response, next) => {
    const hasBody = request.headers['content-length'] !== undefined
    fetch(`${gatewayUrl}${request.originalUrl}`, {
      method: request.method,
      headers: {
        authorization: request.get('authorization') ?? '',
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
      },
      body: hasBody ? JSON.stringify(request.body) : undefined,
    })
      .then(async (answer) => {
        response.status(answer.status).set('content-type', answer.headers.get('content-type') ?? '')
        const text = await answer.text()
        // `json` is what the validator looks at
        if (text === '') response.end()
        else response.json(JSON.parse(text))
      })
      .catch(next)
  })
  const failed: ErrorRequestHandler = (error: Error & { status?: number }, request, response, _next) => {
    note(violations, request, error)
    response.status(error.status ?? 500).json({ message: error.message })
  }
  app.use(failed)
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    violations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function note(violations: string[], request: { method: string; originalUrl: string }, error: Error): void {
  violations.push(`${request.method} ${request.originalUrl}: ${error.message}`)
}
