/** Levels of GATEWAY_LOG_LEVEL; a lower number is more important (winston's order). */
export const LOG_LEVELS = { error: 0, warn: 1, info: 2, debug: 3, trace: 4 } as const

export type LogLevelName = keyof typeof LOG_LEVELS
