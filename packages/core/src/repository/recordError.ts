import type { RecordIndexRow } from '../database'
import type { TenantKey } from '../tenancy/TenantKey'

type Named = Pick<RecordIndexRow, 'kind' | 'record_id'>

const place = ({ kind, record_id }: Named) => `record_index.sealed_error:${kind}:${record_id}`

export function sealRecordError(key: TenantKey, record: Named, error: string): Buffer {
  return key.seal(error, place(record))
}

/** Why the record's last protocol message could not be delivered, or not yet: code and text. Null: nothing is known against it. */
export function openRecordError(
  key: TenantKey,
  row: Pick<RecordIndexRow, 'kind' | 'record_id' | 'sealed_error'> | null
): string | null {
  return row?.sealed_error ? key.open(row.sealed_error, place(row)).toString('utf8') : null
}
