/** Check digits of the numbers a Chinese firm writes down. Sources: GB 32100-2015, GB 11643-1999, GB 11714. */
import { isoDateOrNull } from './dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10X98765432'

/** The 18th character that belongs to the first 17 of a 统一社会信用代码 (weights 3^(i-1) mod 31). */
export function usccCheckCharacter(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += USCC_ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31)
}

export type UsccVerdict =
  | { ok: true }
  | { ok: false; reason: 'length'; length: number }
  | { ok: false; reason: 'alphabet'; character: string; position: number }
  | { ok: false; reason: 'checkDigit'; expected: string; found: string }

/** Judges a 统一社会信用代码 already upper-cased and stripped of blanks; says why it is wrong. */
export function checkUscc(value: string): UsccVerdict {
  if (value.length !== 18) return { ok: false, reason: 'length', length: value.length }
  for (const [index, character] of [...value].entries()) {
    if (!USCC_ALPHABET.includes(character)) return { ok: false, reason: 'alphabet', character, position: index + 1 }
  }
  const expected = usccCheckCharacter(value.slice(0, 17))
  const found = value.charAt(17)
  return expected === found ? { ok: true } : { ok: false, reason: 'checkDigit', expected, found }
}

/** The 18th character that belongs to the first 17 digits of a 公民身份号码 (mod 11-2). */
export function idCardCheckCharacter(first17: string): string {
  let sum = 0
  for (const [index, weight] of ID_WEIGHTS.entries()) sum += Number(first17.charAt(index)) * weight
  return ID_CHECKS.charAt(sum % 11)
}

export type IdCardVerdict =
  | { ok: true; birthDate: IsoDate; sex: 'male' | 'female' }
  | { ok: false; reason: 'length' | 'characters' | 'checkDigit' | 'birthDate' }

/** Judges a 公民身份号码 (blanks stripped, `X` upper-case). An unknown area code is no error: old areas exist that no current list has. */
export function checkIdCard(value: string): IdCardVerdict {
  if (value.length !== 18) return { ok: false, reason: 'length' }
  if (!/^\d{17}[\dX]$/.test(value)) return { ok: false, reason: 'characters' }
  if (idCardCheckCharacter(value.slice(0, 17)) !== value.charAt(17)) return { ok: false, reason: 'checkDigit' }
  const birthDate = isoDateOrNull(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`)
  if (birthDate === null) return { ok: false, reason: 'birthDate' }
  return { ok: true, birthDate, sex: Number(value.charAt(16)) % 2 === 1 ? 'male' : 'female' }
}
