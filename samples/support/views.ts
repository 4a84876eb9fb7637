/** What the samples read of the gateway's answers; all of it is in /openapi.json. */
export interface TenantView {
  id: string
  label: string
  apiKey: string
}

export interface InvitationView {
  id: string
  invitation: Record<string, unknown>
  invitationUrl: string
}

export interface ConnectionView {
  id: string
  state: string
  myDid: string
  theirDid: string
  theirLabel: string | null
}

export interface AttachmentView {
  id: string
  mediaType: string | null
  filename: string | null
  byteCount: number | null
}

export interface MessageView {
  id: string
  type: string
  threadId: string
  actionUuid: string
  message: Record<string, unknown>
  attachments: AttachmentView[]
}

export interface ActionView {
  uuid: string
  status: string
  typeStatus: string
}

export interface WebhookSettingView {
  setting: Array<{ id: string; url: string; secret?: string }>
}

export interface PageView<T> {
  items: T[]
  nextCursor: string | null
}

/** The body of a webhook call. */
export interface WebhookBody {
  message: Record<string, unknown>
  from: { uuid: string; did: string } | null
  to: { uuid: string; did: string } | null
  type: string
  threadId: string
  actionUuid: string
  eventUuid: string
  assetUuid: string
  assetDataUuids: string[]
  tenantId: string
  connectionId: string
}

/** A credential or proof exchange. */
export interface ExchangeView {
  id: string
  state: string
  threadId: string
  connectionId: string
  attributes: Record<string, string>
  isVerified: boolean | null
  revealed: Record<string, unknown> | null
}
