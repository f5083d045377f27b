/** Keys that are single, and numbers whose check digit holds. */
import { fault, placedRows, texts, type PackSet, type Finding, type PlacedRow } from './finding.ts'

/** The fields that name a row, where it is not its id and the first day it is valid. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  industries: ['code'],
  divisions: ['code'],
  'registration-types': ['code'],
  'size-groups': ['name'],
  'industry-risk': ['code'],
  'exam-editions': ['edition'],
  'exam-sections': ['edition', 'section'],
  'exam-links': ['edition', 'hazardId'],
  ppe: ['hazard', 'category', 'type'],
  'industry-suggestions': ['industry', 'process', 'posts', 'hazardIds'],
}
const USUAL_KEY = ['id', 'validFrom']

/** What a row is known by among the rows of its pack, e.g. `limits/gbz2.1-t1-1-twa/2020-04-01`. */
export function keyOf({ pack, cells }: Pick<PlacedRow, 'pack' | 'cells'>): string {
  const parts = (KEYS[pack] ?? USUAL_KEY).map((field) => texts(cells, field).join(' '))
  return [pack, ...parts].join('/')
}

/** Whether the check digit of a CAS number holds: its digits from the right, each times its place, modulo ten. */
export function casIsSound(cas: string): boolean {
  const [check = '', ...digits] = Array.from(cas.replaceAll('-', '')).toReversed()
  return digits.reduce((total, digit, place) => total + Number(digit) * (place + 1), 0) % 10 === Number(check)
}

/** Rows that stand twice, and CAS numbers that cannot be right. */
export function checkIdentity(set: PackSet): Finding[] {
  const seen = new Set<string>()
  return placedRows(set).flatMap((placed) => {
    const { pack, row, cells } = placed
    const key = keyOf(placed)
    const twice = seen.has(key) ? [{ pack, row, fault: fault('twice', { key }) }] : []
    seen.add(key)
    const unsound = texts(cells, 'cas').filter((cas) => !casIsSound(cas))
    return [...twice, ...unsound.map((cas) => ({ pack, row, fault: fault('casDigit', { cas }) }))]
  })
}
