/** From cells to records: what people type becomes what the record's own schema takes, or a sentence at the cell. */
import type { z } from 'zod'
import { isCalendarDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'
import { issueText, valueAt } from '../../forms/issue-text.ts'
import type { Text } from '../../hooks/use-text.ts'
import { type GridColumn, type GridOption, type GridRow, optionsOf } from './types.ts'

export interface ReadRow<R> {
  /** Null where the line is blank or something in it is refused. */
  readonly record: R | null
  /** Column key to sentence; what belongs to no column stands under ''. */
  readonly errors: ReadonlyMap<string, string>
}

interface Reading<R> {
  readonly columns: readonly GridColumn[]
  readonly schema: z.ZodType<R>
  /** Makes the candidate for the schema from the values of the cells; the row brings what has no column, such as its id. */
  readonly complete: (values: Readonly<Record<string, unknown>>, row: GridRow) => unknown
  readonly t: Text
  readonly language: Language
}

/** Whether nobody has typed anything into the line. */
export function isBlank(row: GridRow, columns: readonly GridColumn[]): boolean {
  return columns.every(({ key, readOnly }) => readOnly === true || (row[key] ?? '').trim() === '')
}

/** Reads lines of one grid. A line is read once and remembered as long as it stays the same object. */
export function rowReader<R>(reading: Reading<R>): (row: GridRow) => ReadRow<R> {
  const known = new WeakMap<GridRow, ReadRow<R>>()
  return (row) => {
    const read = known.get(row) ?? readRow(reading, row)
    known.set(row, read)
    return read
  }
}

function readRow<R>({ columns, schema, complete, t, language }: Reading<R>, row: GridRow): ReadRow<R> {
  if (isBlank(row, columns)) return { record: null, errors: new Map() }
  const errors = new Map<string, string>()
  const values: Record<string, unknown> = {}
  for (const column of columns) {
    const cell = readCell(column, row, t)
    values[column.key] = cell.value
    if (cell.error !== undefined) errors.set(column.key, cell.error)
  }
  const candidate = complete(values, row)
  const parsed = schema.safeParse(candidate)
  if (parsed.success) return { record: errors.size === 0 ? parsed.data : null, errors }
  for (const issue of parsed.error.issues) {
    const [head] = issue.path
    const key = columns.some((column) => column.key === head) ? String(head) : ''
    // A cell that could not be read has its own sentence already; what the schema says of its absence adds nothing.
    if (key === '' && errors.size > 0) continue
    if (!errors.has(key)) errors.set(key, issueText(issue, valueAt(candidate, issue.path), t, language))
  }
  return { record: null, errors }
}

/** Manners in which people write a day in a sheet; the escapes are the words for year, month and day. */
const DAY = /^(?<year>\d{4})(?:[-/.\u5e74](?<month>\d{1,2})[-/.\u6708](?<day>\d{1,2})\u65e5?|(?<mm>\d{2})(?<dd>\d{2}))$/
/** Whether the words of a text, blanks between them, hold a word. */
const holds = (words: string, word: string) => words.split(' ').includes(word)

interface ReadCell {
  readonly value: unknown
  readonly error?: string
}

/** The day as ISO text; null for what is none, 30 February included. */
export function dayOf(text: string): string | null {
  const { year = '', month, day, mm = '', dd = '' } = DAY.exec(text)?.groups ?? {}
  const iso = [year, month ?? mm, day ?? dd].map((part) => part.padStart(2, '0')).join('-')
  return isCalendarDate(iso) ? iso : null
}

function readCell(column: GridColumn, row: GridRow, t: Text): ReadCell {
  const text = (row[column.key] ?? '').normalize('NFKC').trim()
  if (text === '') return { value: null }
  switch (column.kind) {
    case 'text':
      return { value: (row[column.key] ?? '').trim() }
    case 'number': {
      const number = Number(text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, ''))
      return Number.isFinite(number) ? { value: number } : { value: null, error: t('grid.notANumber', { typed: text }) }
    }
    case 'date': {
      const day = dayOf(text.replaceAll(/\s/g, ''))
      return day === null ? { value: null, error: t('issue.notADay', { typed: text }) } : { value: day }
    }
    case 'flag': {
      const word = text.toLowerCase()
      if (holds(t('grid.yes'), word)) return { value: true }
      return holds(t('grid.no'), word) ? { value: false } : { value: null, error: t('grid.notAFlag', { typed: text }) }
    }
    case 'choice':
      return readChoice(optionsOf(column, row), text, t)
  }
}

function readChoice(options: readonly GridOption[], text: string, t: Text): ReadCell {
  const found = optionsNamed(options, text)
  const [only] = found
  if (only === undefined) return { value: null, error: t('grid.notAnOption', { typed: text }) }
  return found.length === 1 ? { value: only.value } : { value: null, error: t('grid.severalOptions', { typed: text }) }
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** The options a text names: by label; failing that by a further word. */
function optionsNamed(options: readonly GridOption[], text: string): readonly GridOption[] {
  const wanted = plain(text)
  const labelled = options.filter(({ label }) => plain(label) === wanted)
  return labelled.length > 0 ? labelled : options.filter(({ also = [] }) => also.some((word) => plain(word) === wanted))
}

/** The line with every choice written as its label, where what was typed or pasted names just one by another word. */
export function spelledOut(row: GridRow, columns: readonly GridColumn[]): GridRow {
  let spelled = row
  for (const column of columns) {
    const text = row[column.key] ?? ''
    if (column.kind !== 'choice' || text === '') continue
    const [only, ...others] = optionsNamed(optionsOf(column, spelled), text)
    if (only !== undefined && others.length === 0 && only.label !== text)
      spelled = { ...spelled, [column.key]: only.label }
  }
  return spelled
}

/** Options to offer while typing: those that begin with the text first, then those that contain it. */
export function optionsLike(options: readonly GridOption[], text: string): readonly GridOption[] {
  const wanted = plain(text)
  if (wanted === '') return options
  const words = ({ label, also = [] }: GridOption) => [label, ...also].map(plain)
  const begins = options.filter((option) => words(option).some((word) => word.startsWith(wanted)))
  const holds = options.filter((option) => words(option).some((word) => word.includes(wanted)))
  return [...new Set([...begins, ...holds])]
}

export interface Records<R> {
  readonly records: readonly R[]
  /** Lines with something refused. */
  readonly faulty: number
  readonly errorsOf: (row: number, key: string) => string | null
}

/** The records of all lines that are neither blank nor faulty, and what is wrong with the others. */
export function rowsToRecords<R>(rows: readonly GridRow[], read: (row: GridRow) => ReadRow<R>): Records<R> {
  const all = rows.map(read)
  return {
    records: all.flatMap(({ record }) => (record === null ? [] : [record])),
    faulty: all.filter(({ errors }) => errors.size > 0).length,
    errorsOf: (row, key) => all[row]?.errors.get(key) ?? null,
  }
}
