import { describe, expect, it } from 'vitest'
import { checkIdCard, checkUscc } from '#shared/domain/identifiers.ts'

describe('统一社会信用代码, GB 32100-2015', () => {
  it.each([
    '91000000MA00000157',
    '92000000MA00000A9R',
    '91000000000000019G',
    '93000000123456788L',
    '52000000A00000003F',
    '91350100M000100Y43',
  ])('%s is valid', (code) => expect(checkUscc(code)).toEqual({ ok: true }))

  it.each([
    ['91000000MA00000158', { ok: false, reason: 'checkDigit', expected: '7', found: '8' }],
    ['91000000MA00000517', { ok: false, reason: 'checkDigit', found: '7' }],
    ['9100000OMA00000157', { ok: false, reason: 'alphabet', character: 'O', position: 8 }],
    ['91000000MA0000157', { ok: false, reason: 'length', length: 17 }],
    ['91000000MA00000I57', { ok: false, reason: 'alphabet', character: 'I', position: 16 }],
  ])('%s is refused and says why', (code, expected) => expect(checkUscc(code)).toMatchObject(expected))

  it('a wrong inner 17th character with a right 18th is accepted: a warning case, not an error', () => {
    expect(checkUscc('91000000MA0000016A')).toEqual({ ok: true })
  })
})

describe('公民身份号码, GB 11643-1999', () => {
  // The source's sequence 000000 19000101 … predates nobody alive; the year 1900 is the first this program reads.
  it.each([
    ['000000190001010017', 'male', '1900-01-01'],
    ['00000019991231002X', 'female', '1999-12-31'],
    ['000000200002299998', 'male', '2000-02-29'],
    ['110101190001010102', 'female', '1900-01-01'],
    ['110101190001010217', 'male', '1900-01-01'],
    ['11010519491231002X', 'female', '1949-12-31'],
  ])('%s is valid: %s, born %s', (value, sex, birthDate) =>
    expect(checkIdCard(value)).toEqual({ ok: true, sex, birthDate }),
  )

  it.each([
    ['000000190001010018', 'checkDigit'],
    ['000000190001010071', 'checkDigit'],
    ['00000019000101001', 'length'],
    ['000000200102299995', 'birthDate'],
    ['000000190013010014', 'birthDate'],
    ['00000019000101001x', 'characters'],
  ])('%s is refused: %s', (value, reason) => expect(checkIdCard(value)).toEqual({ ok: false, reason }))
})
