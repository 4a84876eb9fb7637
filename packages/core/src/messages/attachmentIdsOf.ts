import { v5 } from 'uuid'

/**
 * Ids of a general message's attachments, in their order. They follow from the message's id and the position, so they
 * need not be stored and come out the same when a crash repeats the work.
 * @param generalMessageId a UUID
 */
export function attachmentIdsOf(generalMessageId: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => v5(String(index), generalMessageId))
}
