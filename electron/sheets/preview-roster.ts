/** A workbook becomes a preview: which sheets are rosters, what each row says, and why a row is kept aside. Nothing is written. */
import { AppError } from '#shared/api/errors.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type {
  RosterPreview,
  RosterProblem,
  RosterRow,
  RosterRowValues,
  RosterSheet,
  SheetMapping,
} from '#shared/entities/roster.ts'
import { translator, type Language, type Translate } from '#shared/i18n/index.ts'
import { guessMapping, headerTexts, mappingFor } from './header.ts'
import { judgeCells, type Flaw } from './judge-row.ts'
import { addressOf, personRows, type PersonField, type PersonRow } from './person-rows.ts'
import { planStructure } from './plan-import.ts'
import { againstFirm, alreadyInFirm, duplicateFlaws, indexFirm } from './roster-checks.ts'
import { cellText, type Sheet, type Workbook } from './workbook.ts'

export interface PreviewOptions {
  /** The user's corrections by sheet; null lets the program guess. */
  readonly mapping: readonly SheetMapping[] | null
  readonly asOf: IsoDate
  readonly language: Language
}

const SAMPLE_ROWS = 5

/**
 * Judges every row of every roster sheet. Refuses nothing: where no header was found the preview says so sheet by sheet,
 * with headings and samples, so that the user can point at the header.
 */
export function previewRoster(workbook: Workbook, facts: Facts, options: PreviewOptions): RosterPreview {
  const t = translator(options.language, 'roster')
  const sheets = workbook.sheets.map((sheet) => describeSheet(sheet, options.mapping, t))
  const people = workbook.sheets.flatMap((sheet, index) => {
    const mapping = sheets[index]?.mapping
    return mapping?.use ? personRows(sheet, mapping) : []
  })
  const rows = judgePeople(people, facts, options.asOf, t)
  const { workplaces, posts } = planStructure(rows, facts, counter())
  const workplaceName = new Map([...facts.workplaces, ...workplaces].map(({ id, name }) => [id, name]))
  const count = (verdict: RosterRow['verdict']) => rows.filter((row) => row.verdict === verdict).length
  return {
    fileName: workbook.fileName,
    sheets,
    rows,
    rowsRead: rows.length,
    good: count('good'),
    aside: count('aside'),
    known: count('known'),
    newWorkplaces: workplaces.map(({ name }) => name),
    newPosts: posts.map(({ workplaceId, name }) =>
      t('postInWorkplace', { post: name, workplace: workplaceName.get(workplaceId) ?? '' }),
    ),
  }
}

/** Refuses to apply a preview that holds nobody: `roster.noHeader` where no sheet has a header, else `roster.empty`. */
export function requirePeople({ sheets, rowsRead }: RosterPreview): void {
  if (!sheets.some(({ mapping }) => mapping)) throw new AppError('roster.noHeader')
  if (rowsRead === 0) throw new AppError('roster.empty')
}

/** Where a row kept aside came from; an `AsideRow` is one. */
export type Origin = Pick<RosterRow, 'sheet' | 'row' | 'problems'>

/**
 * Judges a row the user has mended. A person who is in the firm by now stays aside as `alreadyInFirm`.
 * The columns are no longer known: problems are shown at the cell of the earlier one of their kind, else at the row.
 */
export function judgeRow(
  values: RosterRowValues,
  origin: Origin,
  facts: Facts,
  options: Omit<PreviewOptions, 'mapping'>,
): RosterRow {
  const person = typedRow(values, origin)
  const judged = judgeCells(person, options.asOf)
  const standing = againstFirm(judged, indexFirm(facts))
  const firmFlaw = standing === 'new' ? [] : [standing === 'known' ? alreadyInFirm('idCard') : standing]
  const row = toRow(
    person,
    judged.values,
    [...judged.flaws, ...firmFlaw],
    'good',
    translator(options.language, 'roster'),
  )
  const cellOf = new Map(origin.problems.map(({ code, cell }) => [code, cell]))
  return {
    ...row,
    problems: row.problems.map((problem) => ({ ...problem, cell: cellOf.get(problem.code) ?? problem.cell })),
  }
}

/** Values as typed, as if they were cells of a row without columns. What the roster was reproached for missing stays required. */
function typedRow(values: RosterRowValues, { sheet, row, problems }: Origin): PersonRow {
  const cells: PersonRow['cells'] = Object.fromEntries(
    Object.entries(values).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, { kind: 'text', text }]])),
  )
  const required = problems.flatMap(({ code }): PersonField[] => {
    if (code === 'missingPost') return ['post']
    return /^id|Id$|^duplicate|^oneId|^already/.test(code) ? ['idCard'] : []
  })
  return { sheet, row, date1904: false, cells, required: new Set(required), columns: new Map(), workplaceOfSheet: null }
}

function judgePeople(people: readonly PersonRow[], facts: Facts, asOf: IsoDate, t: Translate): RosterRow[] {
  const firm = indexFirm(facts)
  const judged = people.map((person) => judgeCells(person, asOf))
  const duplicates = duplicateFlaws(judged)
  return people.flatMap((person, index) => {
    const judgement = judged[index]
    if (!judgement) return []
    const duplicate = duplicates.get(index)
    const standing = duplicate ? 'new' : againstFirm(judgement, firm)
    const extra = duplicate ?? (typeof standing === 'string' ? null : standing)
    const flaws = extra ? [...judgement.flaws, extra] : judgement.flaws
    return [toRow(person, judgement.values, flaws, standing === 'known' ? 'known' : 'good', t)]
  })
}

function toRow(
  person: PersonRow,
  values: RosterRowValues,
  flaws: readonly Flaw[],
  otherwise: 'good' | 'known',
  t: Translate,
): RosterRow {
  const problems = flaws.map(({ field, code, proposal }): RosterProblem => ({
    sheet: person.sheet,
    cell: addressOf(person, field),
    code,
    message: t(`problem.${code}`, { field: t(`field.${field}`) }),
    proposal,
  }))
  return { sheet: person.sheet, row: person.row, values, verdict: flaws.length > 0 ? 'aside' : otherwise, problems }
}

function describeSheet(sheet: Sheet, corrections: readonly SheetMapping[] | null, t: Translate): RosterSheet {
  const mapping = mappingOf(sheet, corrections)
  const below = sheet.rows.filter(({ number }) => number > (mapping?.headerTo ?? 0)).slice(0, SAMPLE_ROWS)
  const headers = mapping ? headerTexts(sheet, mapping.headerFrom, mapping.headerTo) : []
  const width = Math.max(headers.length, ...below.map(({ cells }) => cells.length))
  return {
    sheet: sheet.name,
    isRoster: mapping !== null && mapping.use,
    reason: reasonAgainst(sheet, mapping, t),
    mapping,
    headers,
    samples: below.map(({ cells }) => Array.from({ length: width }, (_, column) => cellText(cells[column]))),
  }
}

/** The user's mapping, its columns guessed where only header rows were given; else the program's own. */
function mappingOf(sheet: Sheet, corrections: readonly SheetMapping[] | null): SheetMapping | null {
  const corrected = corrections?.find((mapping) => mapping.sheet === sheet.name)
  if (!corrected) {
    const guessed = guessMapping(sheet)
    return guessed && { ...guessed, use: !sheet.hidden }
  }
  if (corrected.columns.length > 0) return corrected
  return { ...mappingFor(sheet, corrected.headerFrom, corrected.headerTo), use: corrected.use }
}

function reasonAgainst(sheet: Sheet, mapping: SheetMapping | null, t: Translate): string | null {
  if (mapping?.use) return null
  if (mapping) return t(sheet.hidden ? 'sheet.hidden' : 'sheet.leftOut')
  return t(sheet.rows.length === 0 ? 'sheet.blank' : 'sheet.noHeader')
}

/** Identifiers that never leave the preview. */
function counter(): () => string {
  let next = 0
  return () => `preview-${next++}`
}
