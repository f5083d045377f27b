/** Reading the columns that say what a row stands on: `LAW 20(1)|O5 19~U` becomes documents, clauses, editions and tags. */
import type { PackInput } from '#shared/reference/schemas.ts'
import { readTable, type Row } from './tables.ts'

export type Basis = PackInput<'rules'>['basis'][number]
export type Verification = Basis['verification']

interface Law {
  readonly basis: Basis[]
  readonly verification: Verification
  readonly validFrom: string | null
  readonly validTo: string | null
}

const DIGITS = '零一二三四五六七八九'

/** A whole number below 100 in Chinese, as articles are counted. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`
  return head + (ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones))
}

/** `20(1)` is 第二十条第（一）项, `35/2` is 第三十五条第二款; anything else stands as it is. */
export function articleOf(text: string): string {
  const parts = /^(\d+)(?:\((\d+)\)|\/(\d+))?$/.exec(text)
  if (!parts) return text
  const [, article = '', item, paragraph] = parts
  const tail = item !== undefined ? `第（${chineseNumber(Number(item))}）项` : ''
  const middle = paragraph !== undefined ? `第${chineseNumber(Number(paragraph))}款` : ''
  return `第${chineseNumber(Number(article))}条${middle}${tail}`
}

/** A letter of the tag column. */
export function tag(text: string): Verification {
  if (text === 'V' || text === 'S' || text === 'U' || text === 'D') return text
  throw new Error(`unknown verification ${text}`)
}

let documents: ReadonlyMap<string, Row> | null = null

function documentOf(key: string): Row {
  documents ??= new Map(readTable('duties/documents.csv').map((row) => [row.cell('key'), row]))
  const row = documents.get(key)
  if (!row) throw new Error(`duties/documents.csv: no document ${key}`)
  return row
}

/** One reference: `KEY clause`, with `~U` and the like where it was read less well, or better, than the rest of its document. */
export function basisOf(reference: string): Basis {
  const parts = /^(\S+) (.+?)(?:~([VSUD]))?$/.exec(reference)
  if (!parts) throw new Error(`not a reference: ${reference}`)
  const [, key = '', clause = '', override] = parts
  const row = documentOf(key)
  return {
    document: row.cell('document'),
    clause: row.cell('articles') === '1' ? articleOf(clause) : clause,
    edition: row.cell('edition'),
    verification: tag(override ?? row.cell('tag')),
  }
}

/** The columns `basis`, `verification`, and, where the table has them, `valid_from` and `valid_to`. */
export function lawOf(row: Row, dated = false): Law {
  return {
    basis: row.list('basis').map(basisOf),
    verification: tag(row.cell('verification')),
    validFrom: dated ? row.optional('valid_from') : null,
    validTo: dated ? row.optional('valid_to') : null,
  }
}

/** Copies that agree are still copies: 2 and 1 are second-hand, 0 was not seen. */
export function verified(text: string): Verification {
  if (text === '1' || text === '2') return 'S'
  if (text === '0') return 'U'
  throw new Error(`unknown value of verified: ${text}`)
}

/** A row that stands on one clause of one document. */
export function standsOn(
  document: Omit<Basis, 'verification' | 'clause'>,
  clause: string,
  verification: Verification,
  validFrom: string | null = null,
  validTo: string | null = null,
): Law {
  return { basis: [{ ...document, clause, verification }], verification, validFrom, validTo }
}

/** The cell as a number, or null when it is empty. */
export function numberOf(row: Row, column: string): number | null {
  const text = row.optional(column)
  if (text === null) return null
  const value = Number(text)
  if (!Number.isFinite(value)) throw new Error(`${column}: not a number: ${text}`)
  return value
}

/** The cell as one of the values a pack allows. */
export function choice<const T extends string>(values: readonly T[], text: string): T {
  const found = values.find((value) => value === text)
  if (found === undefined) throw new Error(`unknown value "${text}", not one of ${values.join(', ')}`)
  return found
}
