import type { Webhook } from './Webhook'
import type { SettingKey } from './WebhookRule'
import type { WebhookRow } from '../database'
import type { CallOutcome } from '../sending/WebhookSender'
import type { Page, PageRequest, Task } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, TenantKeys, decodeCursor, newId, toPage } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'
import { asRelay } from '../database'
import { DeliveryWorker } from '../deliveries/DeliveryWorker'
import { WebhookNotFoundError } from '../errors'
import { WebhookSender } from '../sending/WebhookSender'
import { buildPayload, buildTaskPayload } from '../sending/buildPayload'

import { toWebhook } from './Webhook'
import { openRule, sealRule } from './WebhookRule'
import { WebhookStore } from './WebhookStore'
import { createSecret } from './createSecret'
import { methodWarning } from './methodWarning'

/** After a rotation the old secret signs beside the new one for so long. */
const ROTATION_MS = 24 * 60 * 60 * 1000
const DISABLED_BY_TENANT = 'relay.disabled_by_tenant'
const TEST_TYPE = 'https://didcomm.org/webhook-test/1.0/message'

/** How a test call went. */
export interface WebhookTestResult {
  accepted: boolean
  /** HTTP status; null when there was no answer */
  status: number | null
  durationMs: number
  /** stable code; null when it was accepted */
  error: string | null
  /** first bytes of the answer as UTF-8; null when it was empty */
  response: string | null
  /** only where calls with the rule's method may arrive without their body, whatever this one's answer says */
  warning?: string
}

/** What a tenant sees of its rules one by one, and does with them. */
@injectable()
export class WebhookService {
  public constructor(
    private readonly config: RelayModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly store: WebhookStore,
    private readonly sender: WebhookSender,
    private readonly worker: DeliveryWorker
  ) {}

  /** Newest first. */
  public async list(tenantId: string, page: PageRequest): Promise<Page<Webhook>> {
    const key = await this.keys.get(tenantId)
    const before = page.cursor === undefined ? null : String(decodeCursor(page.cursor, ['string'])[0])
    // a tenant has a hundred of them at most
    const rows = (await this.store.list(tenantId))
      .filter(({ id }) => before === null || id < before)
      .sort((a, b) => (a.id < b.id ? 1 : -1))
    const toItem = (row: WebhookRow) => toWebhook(row, key, this.config.now())
    return toPage(rows.slice(0, page.limit + 1), page.limit, (row) => [row.id], toItem)
  }

  /** @throws {WebhookNotFoundError} */
  public async get(tenantId: string, id: string): Promise<Webhook> {
    const row = (await this.store.find(tenantId, id)) ?? notFound(id)
    return toWebhook(row, await this.keys.get(tenantId), this.config.now())
  }

  /**
   * Takes calls again, with its failures forgotten; what is pending goes at once.
   * @throws {WebhookNotFoundError}
   */
  public async enable(tenantId: string, id: string): Promise<Webhook> {
    const webhook = await this.change(tenantId, id, () => ({
      state: 'enabled',
      disabled_reason: null,
      consecutive_failures: 0,
      failing_since: null,
      last_failure_at: null,
      open_until: 0,
    }))
    this.worker.wake()
    return webhook
  }

  /**
   * Makes no more calls: what is pending waits until it is enabled again, what is received meanwhile is not for it.
   * @throws {WebhookNotFoundError}
   */
  public async disable(tenantId: string, id: string): Promise<Webhook> {
    return this.change(tenantId, id, (row) => ({
      state: 'disabled',
      disabled_reason: row.disabled_reason ?? DISABLED_BY_TENANT,
    }))
  }

  /**
   * Makes a new secret; the old one signs beside it for 24 hours.
   * @throws {WebhookNotFoundError}
   */
  public async rotateSecret(tenantId: string, id: string): Promise<{ id: string; secret: string }> {
    const key = await this.keys.get(tenantId)
    const secret = createSecret()
    await this.change(tenantId, id, (row) => {
      const rule = openRule(key, row)
      const rotated = {
        ...rule,
        secret,
        previousSecret: rule.secret,
        previousSecretUntil: this.config.now() + ROTATION_MS,
      }
      return { version: row.version + 1, sealed_rule: sealRule(key, id, rotated) }
    })
    return { id, secret }
  }

  /**
   * Calls the webhook once with a sample, whatever its state and `match`. It is no delivery: nothing is stored or retried.
   * @throws {WebhookNotFoundError}
   */
  public async test(tenantId: string, id: string): Promise<WebhookTestResult> {
    const row = (await this.store.find(tenantId, id)) ?? notFound(id)
    const rule = openRule(await this.keys.get(tenantId), row)
    const callId = newId()
    const body = samplePayload(rule.settingKey, tenantId, callId, this.config.now())
    return toTestResult(await this.sender.send(rule, callId, body), methodWarning(rule.method))
  }

  private async change(
    tenantId: string,
    id: string,
    change: (row: WebhookRow) => Partial<WebhookRow>
  ): Promise<Webhook> {
    const key = await this.keys.get(tenantId)
    const now = this.config.now()
    const changed = await this.database.transaction(async (trx) => {
      const row = (await this.store.lock(trx, tenantId, id)) ?? notFound(id)
      await this.store.update(trx, id, { ...change(row), updated_at: now })
      return (await this.store.find(tenantId, id, asRelay(trx))) ?? notFound(id)
    })
    return toWebhook(changed, key, now)
  }
}

function toTestResult(outcome: CallOutcome, warning: string | undefined): WebhookTestResult {
  const { status, durationMs, errorCode, response } = outcome
  return {
    accepted: errorCode === null,
    status,
    durationMs,
    error: errorCode,
    response: response.length > 0 ? response.toString('utf8') : null,
    ...(warning === undefined ? {} : { warning }),
  }
}

function samplePayload(settingKey: SettingKey, tenantId: string, id: string, at: number): Buffer {
  const none = { connectionId: null, actionUuid: null }
  if (settingKey === 'TASK_WEBHOOK') {
    const about = { ...none, invitationId: null, externalId: null }
    const task: Task = { tenantId, type: 'webhook.test', id, state: 'test', ...about, data: {}, at, sequence: 0 }
    return buildTaskPayload(task)
  }
  const text = JSON.stringify({ '@type': TEST_TYPE, '@id': id, comment: 'A test of this webhook; no partner sent it.' })
  const event = {
    id,
    tenantId,
    sequence: 0,
    direction: 'in' as const,
    type: TEST_TYPE,
    messageId: id,
    threadId: id,
    parentThreadId: null,
    ...none,
    generalMessageId: null,
    attachmentIds: [],
    from: null,
    to: null,
    error: null,
    createdAt: at,
  }
  return buildPayload(event, Buffer.from(text))
}

function notFound(id: string): never {
  throw new WebhookNotFoundError(`There is no webhook ${id}.`)
}
