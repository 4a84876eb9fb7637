import { GatewayError } from '@didcomm-gateway/core'

/** What is wrong with one environment variable, and the mend. Never holds a secret's value. */
export interface SettingProblem {
  variable: string
  problem: string
}

/** The environment cannot be used. The message lists every problem, one a line. */
export class SettingsInvalidError extends GatewayError {
  public readonly code = 'server.settings_invalid'
  public readonly kind = 'internal'

  public constructor(public readonly problems: SettingProblem[]) {
    const lines = problems.map(({ variable, problem }) => `- ${variable}: ${problem}`)
    super(['The gateway cannot start with these settings:', ...lines].join('\n'))
  }
}
