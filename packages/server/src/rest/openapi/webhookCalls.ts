import type { JsonObject } from '@didcomm-gateway/core'
import type { PathItemObject, ReferenceObject, SchemaObject } from 'openapi3-ts'

import { Type } from 'class-transformer'
import { IsArray, IsISO8601, IsInt, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator'

import { EventErrorView } from '../events/EventViews'
import { PartyView } from '../events/PartyView'
import { TaskView } from '../tasks/TaskViews'
import { taskTypes } from '../tasks/taskTypes'

import { Nullable } from './Nullable'

/** The body of a call to a rule in `DIDCOMM_WEBHOOK`. */
export class MessageCall {
  /** the contact; its `uuid` is the connection's id */
  @ValidateNested()
  @Type(() => PartyView)
  @Nullable()
  public from!: PartyView | null

  /** the identity of the tenant */
  @ValidateNested()
  @Type(() => PartyView)
  @Nullable()
  public to!: PartyView | null

  @IsString()
  @Nullable()
  public actionUuid!: string | null

  @IsUUID()
  public eventUuid!: string

  @IsString()
  @Nullable()
  public assetUuid!: string | null

  @IsArray()
  @IsString({ each: true })
  public assetDataUuids!: string[]

  @IsUUID()
  public tenantId!: string

  @IsString()
  @Nullable()
  public connectionId!: string | null

  @IsString()
  @Nullable()
  public type!: string | null

  @IsString()
  @Nullable()
  public threadId!: string | null

  @IsISO8601()
  public receivedAt!: string

  /** counts the tenant's events */
  @IsInt()
  public sequence!: number

  /** why its handler failed */
  @ValidateNested()
  @Type(() => EventErrorView)
  @Nullable()
  public error!: EventErrorView | null

  /** the decrypted JSON */
  @IsObject()
  public message!: JsonObject
}

/** Classes that the calls refer to. */
export const calledClasses = [MessageCall, TaskView, ...new Set(taskTypes.map(({ data }) => data))]

const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
  name,
  in: 'header' as const,
  required: true,
  schema: { type: 'string' as const },
}))

/** What the gateway calls by itself: rules in `DIDCOMM_WEBHOOK` and `TASK_WEBHOOK`. */
export function webhookCalls(): Record<string, PathItemObject> {
  const calls: Array<[string, PathItemObject]> = taskTypes.map(({ type, data }) => [
    type,
    call(`Rules in TASK_WEBHOOK: ${type}`, {
      allOf: [
        { $ref: '#/components/schemas/TaskView' },
        {
          type: 'object',
          properties: { type: { type: 'string', enum: [type] }, data: { $ref: `#/components/schemas/${data.name}` } },
        },
      ],
    }),
  ])
  const message = call('Rules in DIDCOMM_WEBHOOK: a received message', { $ref: '#/components/schemas/MessageCall' })
  return Object.fromEntries([['message', message], ...calls])
}

function call(summary: string, schema: SchemaObject | ReferenceObject): PathItemObject {
  return {
    post: {
      summary,
      tags: ['Webhook calls'],
      security: [],
      parameters: HEADERS,
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        '2XX': { description: 'Accepted' },
        410: { description: 'Disables the rule' },
        default: { description: 'Called again, see docs/webhooks.md' },
      },
    },
  }
}
