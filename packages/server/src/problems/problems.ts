import type { FieldError } from './HttpProblem'

import { HttpProblem } from './HttpProblem'

const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="didcomm-gateway"' }

/** Every problem that the server itself answers, each with its code. */
export const problems = {
  keyMissing: () =>
    new HttpProblem(401, 'auth.key_missing', 'Send an API key: "Authorization: Bearer KEY" or "X-API-Key: KEY".', {
      headers: CHALLENGE,
    }),
  keyUnknown: () =>
    new HttpProblem(401, 'auth.key_unknown', 'This API key is unknown, revoked or expired.', { headers: CHALLENGE }),
  operatorKeyRequired: () =>
    new HttpProblem(403, 'auth.operator_key_required', 'Only the admin API key of the gateway may do this.'),
  tenantKeyRequired: () =>
    new HttpProblem(
      403,
      'auth.tenant_key_required',
      'This belongs to a tenant: use an API key of the tenant, not the admin API key of the gateway.'
    ),
  scopeMissing: (scope: string) =>
    new HttpProblem(403, 'auth.scope_missing', `The API key has not the scope "${scope}" that this needs.`),
  principalForbidden: () =>
    new HttpProblem(403, 'action.principal_forbidden', 'principalUuid must be the id of your own tenant.'),
  jsonMalformed: (cause: unknown) =>
    new HttpProblem(400, 'request.malformed_json', 'The body is not valid JSON.', { cause }),
  requestMalformed: (cause: unknown) =>
    new HttpProblem(400, 'request.malformed', 'The request cannot be read.', { cause }),
  tooLarge: () => new HttpProblem(413, 'request.too_large', 'The body is larger than this gateway takes.'),
  tooManyBodies: () =>
    new HttpProblem(503, 'request.too_many_bodies', 'Too much that is being sent is in memory. Try again.', {
      headers: { 'Retry-After': '5', Connection: 'close' },
    }),
  mediaType: () =>
    new HttpProblem(415, 'request.media_type', 'Send the body as JSON, with "Content-Type: application/json".'),
  envelopeMediaType: () =>
    new HttpProblem(
      415,
      'didcomm.media_type',
      'Post the envelope as application/didcomm-envelope-enc, application/ssi-agent-wire or application/json, in UTF-8.'
    ),
  rateLimited: (retryAfterSeconds: number) =>
    new HttpProblem(429, 'request.rate_limited', `Too many requests. Try again in ${retryAfterSeconds} s.`, {
      headers: { 'Retry-After': String(retryAfterSeconds) },
    }),
  routeUnknown: (method: string, path: string) =>
    new HttpProblem(404, 'request.route_unknown', `There is no ${method} ${path}.`),
  validationFailed: (errors: FieldError[]) =>
    new HttpProblem(422, 'validation.failed', 'The request does not have the form that is asked for.', { errors }),
  notReady: () =>
    new HttpProblem(503, 'server.not_ready', 'The gateway is starting or stopping. Try again.', {
      headers: { 'Retry-After': '5' },
    }),
  internal: (cause: unknown) =>
    new HttpProblem(500, 'internal', 'Something went wrong in the gateway. Its log tells more under the request id.', {
      cause,
    }),
}
