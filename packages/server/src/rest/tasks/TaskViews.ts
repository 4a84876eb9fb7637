import type { JsonObject, Task } from '@didcomm-gateway/core'

import { IsISO8601, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator'

import { PageQuery } from '../input'
import { MAX_SEQUENCE } from '../input/limits'
import { Nullable, pageOf } from '../openapi'

export class TaskQuery extends PageQuery {
  /** a sequence number, or 0: what came after it, oldest first */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_SEQUENCE)
  public after?: number
}

/** Something of the tenant that has changed its state. The body of a call to a rule in `TASK_WEBHOOK` is the same. */
export class TaskView {
  /** `<resource>.<state>`: what a rule's `match` is searched in */
  @IsString()
  public type!: string

  /** of the connection, action, credential, proof, credential definition, delivery or webhook */
  @IsString()
  public id!: string

  /** of the resource now, as its GET shows it */
  @IsString()
  @Nullable()
  public state!: string | null

  @IsString()
  @Nullable()
  public connectionId!: string | null

  @IsString()
  @Nullable()
  public actionUuid!: string | null

  /** of the connection: `@id` of the invitation that it came from */
  @IsString()
  @Nullable()
  public invitationId!: string | null

  /** of the connection: what the tenant calls it in a system of its own */
  @IsString()
  @Nullable()
  public externalId!: string | null

  @IsUUID()
  public tenantId!: string

  /** what the type says more, see the schemas under `webhooks` */
  @IsObject()
  public data!: JsonObject

  @IsISO8601()
  public at!: string

  /** counts the tenant's tasks, from 1; null in a call that was owed before there was a count */
  @IsInt()
  @Nullable()
  public sequence!: number
}

export const TaskPage = pageOf(TaskView)

export function toTaskView({ at, ...task }: Task): TaskView {
  return { ...task, at: new Date(at).toISOString() }
}
