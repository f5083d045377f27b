import type { Text, TextKey } from '../../hooks/use-text.ts'

/** Conditions that the reference data write as marks; all others are the source's own words. */
const MARKS: Readonly<Record<string, TextKey>> = {
  default: 'cycle.default',
  'grade>=II': 'cycle.gradeHigh',
  'grade<=I': 'cycle.gradeLow',
  first24m: 'cycle.first24m',
  after24m: 'cycle.after24m',
  'LEX8h>=85dB': 'cycle.loud',
  '80dB<=LEX8h<85dB': 'cycle.fairlyLoud',
}

/** When a cycle applies, in words. */
export function cycleCondition(condition: string, t: Text): string {
  return condition
    .split('&')
    .map((part) => {
      const key = MARKS[part]
      return key === undefined ? part : t(key)
    })
    .join(t('list.separator'))
}
