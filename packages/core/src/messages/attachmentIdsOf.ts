import { v5 } from 'uuid'

/**
 * Ids of a message's attachments, in their order. They follow from the message's id and the position, so they need not
 * be stored and come out the same when a crash repeats the work.
 * @param assetId a UUID: of the general message, else of the event
 */
export function attachmentIdsOf(assetId: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => v5(String(index), assetId))
}
