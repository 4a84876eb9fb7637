import type { SchemaDraft } from './IssuerRegistry'
import type { AnonCredsSchema } from '@credo-ts/anoncreds'

import { SchemaExistsError } from './registryErrors'

/** @throws {SchemaExistsError} */
export function assertSameAttributes({ attrNames }: AnonCredsSchema, draft: SchemaDraft): void {
  if ([...attrNames].sort().join('\n') === [...draft.attributeNames].sort().join('\n')) return
  throw new SchemaExistsError(
    `You have registered the schema ${draft.name} ${draft.version} with other attributes; a schema never changes. Choose another version.`
  )
}
