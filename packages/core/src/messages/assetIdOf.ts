import type { RecordedEvent } from '../models'

/**
 * Id of the stored message as a whole: that of the general message, else the event's own. Both are readable as messages.
 * @returns null for messages that were recorded when only general ones were assets
 */
export function assetIdOf({
  id,
  generalMessageId,
  isAsset,
}: Pick<RecordedEvent, 'id' | 'generalMessageId' | 'isAsset'>): string | null {
  return generalMessageId ?? (isAsset ? id : null)
}
