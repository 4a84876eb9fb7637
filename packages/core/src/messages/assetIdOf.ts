import type { RecordedEvent } from '../models'

/** Id of the stored message as a whole: that of the general message, else the event's own. Both are readable as messages. */
export function assetIdOf({ id, generalMessageId }: Pick<RecordedEvent, 'id' | 'generalMessageId'>): string {
  return generalMessageId ?? id
}
