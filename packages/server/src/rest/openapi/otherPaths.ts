import type { PathsObject } from 'openapi3-ts'

const ENVELOPE_TYPES = ['application/didcomm-envelope-enc', 'application/ssi-agent-wire', 'application/json']

const envelope = Object.fromEntries(ENVELOPE_TYPES.map((type) => [type, { schema: { type: 'object' } }]))
const health = { description: 'It is', content: { 'application/json': { schema: { type: 'object' } } } }

/** What is served beside the REST API; none of it takes a key. */
export const otherPaths: PathsObject = {
  '/didcomm': {
    post: {
      operationId: 'didcomm',
      tags: ['DIDComm'],
      summary: 'Takes an encrypted DIDComm v1 envelope for any tenant; a 2xx is a promise that it is kept',
      security: [],
      requestBody: { required: true, content: envelope },
      responses: {
        '2XX': { description: 'Kept' },
        400: { description: 'No envelope, plaintext, or it cannot be decrypted' },
        404: { description: 'No tenant has the recipient key' },
        413: { description: 'Too large' },
        415: { description: 'Another content type' },
        429: { description: 'Too many requests' },
        503: { description: 'Cannot be kept now; try again after Retry-After' },
      },
    },
  },
  '/health/live': {
    get: { tags: ['Health'], summary: 'The process runs', security: [], responses: { 200: health } },
  },
  '/health/ready': {
    get: {
      tags: ['Health'],
      summary: 'The gateway can serve',
      security: [],
      responses: { 200: health, 503: { ...health, description: 'Not now' } },
    },
  },
  '/metrics': {
    get: {
      tags: ['Health'],
      summary: 'Prometheus metrics',
      security: [],
      responses: { 200: { description: 'Text', content: { 'text/plain': { schema: { type: 'string' } } } } },
    },
  },
}
