import type { RequestHandler } from 'express'

import helmet from 'helmet'

/**
 * helmet's headers. Over plain http nothing is upgraded to https.
 * @param https whether the public address is https
 */
export function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: https ? [] : null } },
    strictTransportSecurity: https,
  })
}
