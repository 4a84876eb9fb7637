/** Why a command did not do what was asked; its message is for the operator's eyes. */
export class CommandError extends Error {}
