export * from './MessageOutbox'
export type { OutboxService, OutboxTarget } from './OutboxTarget'
