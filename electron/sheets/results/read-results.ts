/** The rows of a clinic's sheet as results: who, when, what was found, and what a person has to decide. Pure. */
import { isoDateOrNull } from '#shared/domain/dates.ts'
import { conclusionsOn } from '#shared/domain/exams/result-state.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { BatchMember, SheetColumn, SheetWord } from '#shared/entities/exam-batch.ts'
import type { ResultProblem, ResultRow, ResultsPreview } from '#shared/entities/exam-results.ts'
import type { Exam, ExamKind } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'
import { readDate } from '../dates.ts'
import { compact, nameKey } from '../text.ts'
import { cellText, type SheetRow, type Workbook } from '../workbook.ts'
import { type Match, matchPerson, type People } from './match-person.ts'
import { cellIn, findResultTable, type ResultTable, textIn } from './table.ts'
import { kindOf, meaningOf, wordKey } from './words.ts'

export interface ResultsWorld {
  readonly people: People
  readonly members: readonly BatchMember[]
  /** Factors each person meets on the day, where neither sheet nor batch names any. */
  readonly hazardsOf: (workerId: Id) => readonly HazardId[]
  readonly exams: readonly Exam[]
  readonly reference: Reference
  readonly today: IsoDate
}

export interface ResultsOptions {
  readonly columns: readonly SheetColumn[]
  readonly words: readonly SheetWord[]
  /** What holds where the sheet has no such column. */
  readonly kind: ExamKind | null
  readonly date: IsoDate | null
}

/** These cannot be mended by naming a person. */
const BLOCKING: ReadonlySet<ResultProblem> = new Set([
  'dateMissing',
  'dateUnreadable',
  'dateFuture',
  'recheckDate',
  'kindUnknown',
])
/** These are told, and the row goes in all the same. */
const TOLD: ReadonlySet<ResultProblem> = new Set(['recheckBecameNotice', 'idMissing', 'notOnBatch'])

/** Everything a sheet says, with a question where it leaves doubt. Throws `results.noTable`, `results.noPersons`. */
export function readResults(workbook: Workbook, options: ResultsOptions, world: ResultsWorld): ResultsPreview {
  const table = findResultTable(workbook, options.columns)
  const read = table.rows.map((row) => readRow(row, table, options, world))
  return {
    fileName: workbook.fileName,
    sheet: table.sheet.name,
    headerRow: table.headerRow,
    columns: table.columns.map(({ column, heading, field }) => ({
      heading,
      field,
      sample: cellText(table.rows[0]?.cells[column]),
    })),
    words: wordsOf(read, options.words),
    remembered: table.remembered,
    rows: withoutTwins(read),
  }
}

function wordsOf(rows: readonly ResultRow[], remembered: readonly SheetWord[]): ResultsPreview['words'] {
  const counts = new Map<string, { word: string; count: number }>()
  for (const { word } of rows) {
    const key = wordKey(word)
    const known = counts.get(key)
    counts.set(key, { word: known?.word ?? word, count: (known?.count ?? 0) + 1 })
  }
  return [...counts.values()].map(({ word, count }) => ({ word, count, meaning: meaningOf(word, remembered) }))
}

function readRow(row: SheetRow, table: ResultTable, options: ResultsOptions, world: ResultsWorld): ResultRow {
  const { columns, sheet } = table
  const text = (field: Parameters<typeof textIn>[2]) => textIn(row, columns, field)
  const sought = { name: text('name'), idCard: text('idCard'), sex: text('sex'), post: text('post') }
  const match = matchPerson(sought, world.people)
  const problems: ResultProblem[] = [...match.problems]
  const member = memberOf(match, text('kind'), world)
  if (match.proposal !== null && world.members.length > 0 && member === null) problems.push('notOnBatch')
  const date = dayOf(cellIn(row, columns, 'date'), sheet.date1904, options.date, world.today, problems)
  const kind = text('kind') === '' ? (member?.kind ?? options.kind) : kindOf(text('kind'))
  if (kind === null) problems.push('kindUnknown')
  const hazardIds = hazardsIn(text('hazards'), member, match.proposal, world, problems)
  const word = text('conclusion')
  const found = conclusionOf(word, date, text('recheckItems'), options, world, problems)
  const recheckBy = recheckDay(cellIn(row, columns, 'recheckBy'), sheet.date1904, date, problems)
  const onFile = match.proposal !== null && isOnFile(world.exams, match.proposal, kind, date, hazardIds)
  const blocked = problems.some((problem) => BLOCKING.has(problem))
  const asks = !match.sure || problems.some((problem) => !TOLD.has(problem))
  return {
    row: row.number,
    name: sought.name,
    idTail: compact(sought.idCard).slice(-4),
    verdict: onFile && match.sure ? 'known' : asks ? 'ask' : 'sure',
    problems,
    blocked,
    proposal: match.proposal,
    options: match.options.map((workerId) => ({
      workerId,
      name: world.people.workers.find(({ id }) => id === workerId)?.name ?? '',
      post: world.people.postOf(workerId),
    })),
    kind,
    date,
    word,
    ...found,
    hazardIds,
    barredHazardIds:
      found.conclusion === 'contraindication'
        ? named(text('barred'), world).filter((id) => hazardIds.includes(id))
        : [],
    recheckBy,
    reportNumber: text('reportNumber') === '' ? null : text('reportNumber').slice(0, 60),
  }
}

/** The person's line of the batch; of two, the one of the kind the sheet names. */
function memberOf(match: Match, kindText: string, { members }: ResultsWorld): BatchMember | null {
  const own = members.filter(({ workerId }) => workerId === match.proposal)
  return own.find(({ kind }) => kind === kindOf(kindText)) ?? own[0] ?? null
}

function dayOf(
  cell: ReturnType<typeof cellIn>,
  date1904: boolean,
  otherwise: IsoDate | null,
  today: IsoDate,
  problems: ResultProblem[],
): IsoDate | null {
  const reading = readDate(cell, date1904)
  if (reading.kind === 'blank' && otherwise === null) problems.push('dateMissing')
  if (reading.kind !== 'blank' && reading.kind !== 'day') problems.push('dateUnreadable')
  const date = reading.kind === 'day' ? isoDateOrNull(reading.date) : reading.kind === 'blank' ? otherwise : null
  if (date !== null && date > today) problems.push('dateFuture')
  return date
}

function recheckDay(
  cell: ReturnType<typeof cellIn>,
  date1904: boolean,
  exam: IsoDate | null,
  problems: ResultProblem[],
): IsoDate | null {
  const reading = readDate(cell, date1904)
  if (reading.kind === 'blank') return null
  if (reading.kind !== 'day' || (exam !== null && reading.date < exam)) {
    problems.push('recheckDate')
    return null
  }
  return reading.date
}

/** A re-check worded as a conclusion becomes a notice where the edition of the day knows no such conclusion (EX-32). */
function conclusionOf(
  word: string,
  date: IsoDate | null,
  recheckCell: string,
  { words }: ResultsOptions,
  { reference }: ResultsWorld,
  problems: ResultProblem[],
): Pick<ResultRow, 'conclusion' | 'recheckItems'> {
  const meaning = meaningOf(word, words)
  const items = recheckCell === '' ? null : recheckCell.slice(0, 200)
  if (meaning === null || meaning === 'none') return { conclusion: null, recheckItems: items }
  const notice = { conclusion: null, recheckItems: items ?? word.slice(0, 200) }
  if (meaning === 'recheckNotice') return notice
  if (date !== null && !conclusionsOn(reference, date).includes(meaning)) {
    problems.push('recheckBecameNotice')
    return notice
  }
  return { conclusion: meaning, recheckItems: items }
}

/** Hazards a text names, by official name or alias. */
function named(text: string, world: ResultsWorld): HazardId[] {
  return parts(text).flatMap((part) => hazardNamed(part, world) ?? [])
}

function parts(text: string): string[] {
  return text
    .split(/[、,，;；/+\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function hazardNamed(part: string, { reference }: ResultsWorld): HazardId | null {
  const key = nameKey(part)
  const [best] = reference
    .searchHazards(part, 5)
    .filter(({ name, aliases }) => [name, ...aliases].some((known) => nameKey(known) === key))
  return best?.id ?? null
}

/** The factors of the sheet; else those of the batch; else those the person meets. */
function hazardsIn(
  text: string,
  member: BatchMember | null,
  workerId: Id | null,
  world: ResultsWorld,
  problems: ResultProblem[],
): HazardId[] {
  const expected = member?.hazardIds ?? (workerId === null ? [] : world.hazardsOf(workerId))
  const wanted = parts(text)
  if (wanted.length === 0) {
    if (expected.length === 0 && workerId !== null && (member?.specialWork ?? []).length === 0)
      problems.push('hazardsMissing')
    return [...expected]
  }
  const found = wanted.map((part) => hazardNamed(part, world) ?? likeOne(part, expected, world))
  if (found.includes(null)) problems.push('hazardUnknown')
  return [...new Set(found.filter((id) => id !== null))]
}

/** A short name within an official one, or the other way round, when only one of the expected factors fits: 木尘 stays a question. */
function likeOne(part: string, expected: readonly HazardId[], { reference }: ResultsWorld): HazardId | null {
  const key = nameKey(part)
  const fits = expected.filter((id) => {
    const name = nameKey(reference.hazard(id)?.name ?? '')
    return name.includes(key) || key.includes(name)
  })
  return fits.length === 1 ? (fits[0] ?? null) : null
}

function isOnFile(
  exams: readonly Exam[],
  workerId: Id,
  kind: ExamKind | null,
  date: IsoDate | null,
  hazardIds: readonly HazardId[],
): boolean {
  return exams.some(
    (exam) =>
      exam.workerId === workerId &&
      exam.kind === kind &&
      exam.date === date &&
      exam.conclusion !== null &&
      hazardIds.every((id) => exam.hazardIds.includes(id)),
  )
}

/** The same person, kind, day and factors in two rows: one of them is wrong, and only a person knows which. */
function withoutTwins(rows: readonly ResultRow[]): ResultRow[] {
  const keyOf = ({ proposal, kind, date, hazardIds }: ResultRow) =>
    `${proposal} ${kind} ${date} ${hazardIds.toSorted().join()}`
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return rows.map((row) => {
    if (row.proposal === null || (counts.get(keyOf(row)) ?? 0) < 2) return row
    return { ...row, verdict: 'ask', problems: [...row.problems, 'twice'] }
  })
}
