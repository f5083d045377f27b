/** Separates the people of a sheet from its totals, notes and blank lines, and hands each on as cells by field. */
import type { RosterField, SheetMapping } from '#shared/entities/roster.ts'
import { plainHeading } from './columns.ts'
import { compact } from './text.ts'
import { cellAddress, cellText, type Cell, type CellValue, type Sheet, type SheetRow } from './workbook.ts'

export type PersonField = Exclude<RosterField, 'ignore'>

/** One person as the sheet has them. A mended row has no columns any more. */
export interface PersonRow {
  readonly sheet: string
  readonly row: number
  readonly date1904: boolean
  readonly cells: Readonly<Partial<Record<PersonField, CellValue>>>
  readonly columns: ReadonlyMap<PersonField, number>
  /** Fields that must not be blank besides the name: those of ID card and post that the roster has a column for. */
  readonly required: ReadonlySet<PersonField>
  /** Workplace by sheet name or title, where no column says it. */
  readonly workplaceOfSheet: string | null
}

const TOTAL = /^(本页|本表|总)?(合计|总计|小计|共计|累计|总人数|人数)/
const REMARK = /^(注|备注|说明|填表|制表|填报|审核|审批|复核|负责人|单位负责人|经办|联系人|日期|打印)/
/** What a workshop calls itself, at the start of a sheet name or title. */
const WORKPLACE = /^[\p{Script=Han}\dA-Za-z#＃（）()-]{0,20}?(?:车间|工段|班组|仓库|厂区|生产线|部门|分厂)/u
const CARRIES_OVER: ReadonlySet<PersonField> = new Set([
  'workplace',
  'post',
  'employer',
  'workerKind',
  'hireDate',
  'note',
])

/** The people rows of a sheet under a mapping. */
export function personRows(sheet: Sheet, mapping: SheetMapping): PersonRow[] {
  const columns = new Map<PersonField, number>()
  for (const { column, field } of mapping.columns) if (field !== 'ignore') columns.set(field, column)
  const header = sheet.rows.find(({ number }) => number === mapping.headerTo)
  const required = new Set((['idCard', 'post'] as const).filter((field) => columns.has(field)))
  const workplaceOfSheet = columns.has('workplace') ? null : findWorkplace(sheet, mapping.headerFrom)
  return sheet.rows
    .filter((row) => row.number > mapping.headerTo && isPerson(row, columns) && !repeatsHeader(row, header, columns))
    .map((row) => ({
      sheet: sheet.name,
      row: row.number,
      date1904: sheet.date1904,
      cells: cellsByField(row, columns),
      columns,
      required,
      workplaceOfSheet,
    }))
}

/** Address of the cell a problem of this field is shown at; the row alone when the sheet has no such column. */
export function addressOf(person: PersonRow, field: PersonField): string {
  const column = person.columns.get(field)
  return column === undefined ? String(person.row) : cellAddress(person.row, column)
}

function cellsByField(
  row: SheetRow,
  columns: ReadonlyMap<PersonField, number>,
): Partial<Record<PersonField, CellValue>> {
  const cells: Partial<Record<PersonField, CellValue>> = {}
  for (const [field, column] of columns) {
    const cell = row.cells[column]
    if (cell && isValueOf(cell, field, column)) cells[field] = cell
  }
  return cells
}

/** A workshop merged downwards holds for every row under it. A name, an ID or anything merged sideways does not. */
function isValueOf(cell: Cell, field: PersonField, column: number): boolean {
  return !cell.filledFrom || (cell.filledFrom.column === column && CARRIES_OVER.has(field))
}

/**
 * A person has a name or an ID card. A row without a number there is none when it reads like a total or a remark;
 * one with neither is one only when three other facts are filled in, so that a forgotten name is not lost.
 */
function isPerson(row: SheetRow, columns: ReadonlyMap<PersonField, number>): boolean {
  const own = row.cells.filter((cell) => cell && !cell.filledFrom)
  const ownText = (field: PersonField) => {
    const cell = row.cells[columns.get(field) ?? -1]
    return cell && !cell.filledFrom ? cellText(cell).trim() : ''
  }
  const id = ownText('idCard')
  if (/\d{6}/.test(compact(id))) return true
  const texts = own.map((cell) => compact(cellText(cell)))
  if (texts.some((text) => TOTAL.test(text)) || REMARK.test(texts[0] ?? '')) return false
  if (id !== '') return true
  if (ownText('name') !== '') return own.length > 1 || columns.size === 1
  const facts = [...columns.keys()].filter(
    (field) => field !== 'workplace' && field !== 'note' && ownText(field) !== '',
  )
  return facts.length >= 3
}

/** Long lists repeat their header on every printed page. */
function repeatsHeader(
  row: SheetRow,
  header: SheetRow | undefined,
  columns: ReadonlyMap<PersonField, number>,
): boolean {
  return (
    header !== undefined &&
    [...columns.values()].every((column) => {
      return plainHeading(cellText(row.cells[column])) === plainHeading(cellText(header.cells[column]))
    })
  )
}

function findWorkplace(sheet: Sheet, headerFrom: number): string | null {
  const titles = sheet.rows
    .filter(({ number }) => number < headerFrom)
    .flatMap(({ cells }) => cells.slice(0, 1).map(cellText))
  const found = [sheet.name, ...titles]
    .map((title) => WORKPLACE.exec(title.replace(/\s/g, ''))?.[0])
    .find((name) => name !== undefined)
  return found ?? null
}
