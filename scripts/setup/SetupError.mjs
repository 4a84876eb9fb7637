/** Set-up cannot go on; the message tells the user what to do. */
export class SetupError extends Error {}
