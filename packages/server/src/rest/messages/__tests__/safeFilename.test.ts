import fc from 'fast-check'

import { safeFilename } from '../safeFilename'

describe('safeFilename', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Grüße 2024.txt', 'Grüße 2024.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\evil.exe', 'evil.exe'],
    ['a\r\nSet-Cookie: x', 'aSet-Cookie x'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u0000b', 'ab'],
    ['.htaccess', 'htaccess'],
    ['..', 'attachment'],
    ['', 'attachment'],
    ['dir/', 'attachment'],
    [null, 'attachment'],
    ['\ud800.txt', 'txt'],
  ])('makes %j into %j', (given, name) => {
    expect(safeFilename(given)).toBe(name)
  })

  it('is a short name without a path, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (given) => {
        const name = safeFilename(given)
        expect(name).not.toBe('')
        expect(Array.from(name).length).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[/\\]|^\./)
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      })
    )
  })
})
