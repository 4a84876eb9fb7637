import type { JsonObject } from '@didcomm-gateway/core'

/** Members of a restriction that name an object or its issuer. */
export const RESTRICTED_IDS = [
  'schema_id',
  'cred_def_id',
  'rev_reg_id',
  'issuer_did',
  'issuer_id',
  'schema_issuer_did',
  'schema_issuer_id',
]

/** @param asked requested attributes or predicates */
export function restrictedIdsOf(asked: JsonObject[]): string[] {
  const restrictions = asked.flatMap(({ restrictions }) => (Array.isArray(restrictions) ? restrictions : []))
  return restrictions.flatMap((restriction) => {
    if (restriction === null || typeof restriction !== 'object' || Array.isArray(restriction)) return []
    return RESTRICTED_IDS.flatMap((name) => (typeof restriction[name] === 'string' ? [restriction[name]] : []))
  })
}
