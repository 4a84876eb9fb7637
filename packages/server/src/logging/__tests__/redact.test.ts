import { describeError, redactFields, redactText } from '../redact'

const JWE = Buffer.from('{"protected":"a long envelope that nobody should read in a log"}').toString('base64url')

describe('redactText', () => {
  it('keeps what is for people, types and ids', () => {
    const text = 'Tenant 0198c0de-0000-7000-8000-000000000000: https://didcomm.org/basicmessage/1.0/message failed'
    expect(redactText(text)).toBe(text)
  })

  it('leaves out envelopes, keys and JSON', () => {
    expect(redactText(`got ${JWE} now`)).toBe('got [redacted] now')
    expect(redactText('received {"content":"my secret"}')).toBe('received [redacted]')
    expect(redactText('received [ {"content":"my secret"}')).toBe('received [redacted]')
  })
})

describe('redactText of what hides or quotes', () => {
  it('leaves out the text that cannot be parsed, which Node quotes', () => {
    let text = ''
    try {
      JSON.parse('my secret text')
    } catch (error) {
      text = redactText(error)
    }
    expect(text).not.toContain('my secret')
    expect(text).toMatch(/^Unexpected token/)
  })

  it('leaves out what turns the direction of a line or hides in it', () => {
    expect(redactText('a\u202eb\u2066c\u200bd\ufeffe')).toBe('a b c d e')
  })
})

describe('redactFields', () => {
  it('shows codes, and errors that are described already', () => {
    const code = 'core.http_dns'
    const error = 'Error: getaddrinfo ENOTFOUND partner.example.org'
    expect(redactFields({ code, lastCode: code, error })).toEqual({ code, lastCode: code, error })
    expect(redactFields({ code: 'x'.repeat(60) })).toEqual({ code: 'x'.repeat(60) })
    expect(redactFields({ code: 'no code {"a":1}', error: 'got {"content":"my secret"}' })).toEqual({
      code: 'no code [redacted]',
      error: 'got [redacted]',
    })
  })

  it('keeps ids, types, states and numbers and drops all content', () => {
    const fields = {
      tenantId: 't-1',
      messageType: 'https://example.org/x/1.0/y',
      state: 'completed',
      attempt: 3,
      ok: true,
      connectionIds: ['a', 'b'],
      message: { content: 'my secret' },
      plaintextMessage: 'my secret',
      key: 'my secret',
      headers: 'my secret',
      inboundMessage: [{ deep: 'my secret' }],
    }
    const kept = redactFields(fields)
    expect(kept).toMatchObject({ tenantId: 't-1', state: 'completed', attempt: 3, ok: true, connectionIds: ['a', 'b'] })
    expect(JSON.stringify(kept)).not.toContain('my secret')
  })

  it('shows errors with their causes, without content', () => {
    const cause = Object.assign(new Error(`bad ${JWE}`), { code: 'E_CAUSE' })
    const shown = describeError(new Error('no {"content":"my secret"}', { cause }))
    expect(shown).toMatchObject({ message: 'no [redacted]', cause: { code: 'E_CAUSE', message: 'bad [redacted]' } })
    expect(JSON.stringify(shown)).not.toMatch(/my secret/)
    expect(shown.stack).toEqual(expect.arrayContaining([expect.stringMatching(/^at /)]))
  })
})
