import type { ServerConfig } from '../config/ServerConfig'

export type Print = (line: string) => void

/** @throws CommandError when it cannot do what was asked */
export type Command = (config: ServerConfig, args: string[], print: Print) => Promise<void>
