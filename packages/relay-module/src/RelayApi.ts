import type { Delivery, DeliveryState, DeliveryWithAttempts } from './deliveries/Delivery'
import type { DeliveryFilter } from './deliveries/DeliveryStore'
import type { SettingKey } from './webhooks/WebhookRule'
import type { Webhook } from './webhooks/Webhook'
import type { WebhookChange } from './webhooks/WebhookEditor'
import type { WebhookTestResult } from './webhooks/WebhookService'
import type { WebhookSetting, WebhookSettingInput } from './webhooks/WebhookSettings'
import type { Page, PageRequest } from '@didcomm-gateway/core'

import { AgentContext, injectable } from '@credo-ts/core'

import { DeliveryService } from './deliveries/DeliveryService'
import { WebhookEditor } from './webhooks/WebhookEditor'
import { WebhookService } from './webhooks/WebhookService'
import { WebhookSettings } from './webhooks/WebhookSettings'

/** `agent.modules.relay`: webhooks and deliveries of the agent's own tenant, or of the one agent there is. */
@injectable()
export class RelayApi {
  public constructor(
    private readonly agentContext: AgentContext,
    private readonly settings: WebhookSettings,
    private readonly webhooks: WebhookService,
    private readonly editor: WebhookEditor,
    private readonly deliveries: DeliveryService
  ) {}

  private get tenantId(): string {
    return this.agentContext.contextCorrelationId
  }

  /** Replaces the rules of a setting. @see WebhookSettings.put */
  public putSetting(key: SettingKey, input: WebhookSettingInput): Promise<WebhookSetting> {
    return this.settings.put(this.tenantId, key, input)
  }

  public getSetting(key: SettingKey): Promise<WebhookSetting> {
    return this.settings.get(this.tenantId, key)
  }

  public listSettings(page: PageRequest): Promise<Page<WebhookSetting>> {
    return this.settings.list(this.tenantId, page)
  }

  public deleteSetting(key: SettingKey): Promise<void> {
    return this.settings.delete(this.tenantId, key)
  }

  public listWebhooks(page: PageRequest): Promise<Page<Webhook>> {
    return this.webhooks.list(this.tenantId, page)
  }

  public getWebhook(id: string): Promise<Webhook> {
    return this.webhooks.get(this.tenantId, id)
  }

  /** @see WebhookEditor.replace */
  public async replaceWebhook(id: string, change: WebhookChange): Promise<Webhook> {
    return (await this.editor.replace(this.tenantId, id, change)).webhook
  }

  /** @see WebhookEditor.remove */
  public removeWebhook(id: string): Promise<void> {
    return this.editor.remove(this.tenantId, id)
  }

  public enableWebhook(id: string): Promise<Webhook> {
    return this.webhooks.enable(this.tenantId, id)
  }

  public disableWebhook(id: string): Promise<Webhook> {
    return this.webhooks.disable(this.tenantId, id)
  }

  /** @see WebhookService.rotateSecret */
  public rotateSecret(id: string): Promise<{ id: string; secret: string }> {
    return this.webhooks.rotateSecret(this.tenantId, id)
  }

  /** @see WebhookService.test */
  public testWebhook(id: string): Promise<WebhookTestResult> {
    return this.webhooks.test(this.tenantId, id)
  }

  public listDeliveries(filter: DeliveryFilter, page: PageRequest): Promise<Page<Delivery>> {
    return this.deliveries.list(this.tenantId, filter, page)
  }

  public getDelivery(id: string): Promise<DeliveryWithAttempts> {
    return this.deliveries.get(this.tenantId, id)
  }

  /** @see DeliveryService.replay */
  public replayDelivery(id: string): Promise<Delivery> {
    return this.deliveries.replay(this.tenantId, id)
  }

  /** @see DeliveryService.replayAll */
  public replayDeliveries(state: DeliveryState, since?: number): Promise<number> {
    return this.deliveries.replayAll(this.tenantId, state, since)
  }
}
