/**
 * The JSON of a view with `message` as its last member, which is the text of a message as it is: integers above 2^53
 * and the order of names stay what the sender wrote, and nothing of up to 5 MB has to be written anew.
 * @param text JSON in UTF-8
 */
export function withMessage(view: object, text: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(view).slice(0, -1)},"message":`), text, Buffer.from('}')])
}
