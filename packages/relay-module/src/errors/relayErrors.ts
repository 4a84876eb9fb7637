import { GatewayError } from '@didcomm-gateway/core'

/** The address of a webhook must not be called: not http(s), malformed, with credentials, or private. */
export class WebhookUrlForbiddenError extends GatewayError {
  public readonly code = 'relay.url_forbidden'
  public readonly kind = 'invalid'
}

/** `match` is no regular expression that is taken: wrong, too long, too large, or with constructs that need backtracking. */
export class WebhookMatchInvalidError extends GatewayError {
  public readonly code = 'relay.match_invalid'
  public readonly kind = 'invalid'
}

/** A header of a webhook cannot be sent: reserved, malformed, or a masked value that belongs to no rule. */
export class WebhookHeaderInvalidError extends GatewayError {
  public readonly code = 'relay.header_invalid'
  public readonly kind = 'invalid'
}

/** A webhook rule is wrong in something other than url, match or headers. */
export class WebhookInvalidError extends GatewayError {
  public readonly code = 'relay.webhook_invalid'
  public readonly kind = 'invalid'
}

/** There is no setting of this name. */
export class SettingUnknownError extends GatewayError {
  public readonly code = 'relay.setting_unknown'
  public readonly kind = 'not_found'
}

/** The setting has not been made. */
export class SettingNotFoundError extends GatewayError {
  public readonly code = 'relay.setting_not_found'
  public readonly kind = 'not_found'
}

/** `principalUuid` names another tenant. */
export class PrincipalForbiddenError extends GatewayError {
  public readonly code = 'relay.principal_forbidden'
  public readonly kind = 'forbidden'
}

/** The setting, or the rule, is not any more what the caller read (`If-Match`). */
export class ChangedMeanwhileError extends GatewayError {
  public readonly code = 'relay.changed_meanwhile'
  public readonly kind = 'changed'
}

export class WebhookNotFoundError extends GatewayError {
  public readonly code = 'relay.webhook_not_found'
  public readonly kind = 'not_found'
}

export class DeliveryNotFoundError extends GatewayError {
  public readonly code = 'relay.delivery_not_found'
  public readonly kind = 'not_found'
}

/** A replay was asked for while its rule is disabled: enable the rule first. */
export class WebhookDisabledError extends GatewayError {
  public readonly code = 'relay.webhook_disabled'
  public readonly kind = 'conflict'
}

/** A replay was asked for, and the delivery's rule has been removed. */
export class WebhookRemovedError extends GatewayError {
  public readonly code = 'relay.webhook_removed'
  public readonly kind = 'conflict'
}

/** The event that a delivery carries cannot be read any more. */
export class DeliveryContentGoneError extends GatewayError {
  public readonly code = 'relay.content_gone'
  public readonly kind = 'internal'
}
