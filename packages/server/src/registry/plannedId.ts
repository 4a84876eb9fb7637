import { createHash } from 'node:crypto'

const PLANNED = /^did:[^/]+\/planned\//

/** Stands in for the id of a definition that follows from its contents, until its keys are made. */
export function plannedId(issuerDid: string, schemaId: string, tag: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([schemaId, tag]))
    .digest('base64url')
  return `${issuerDid}/planned/${hash}`
}

export function isPlannedId(id: string): boolean {
  return PLANNED.test(id)
}
