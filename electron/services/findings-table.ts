/** Lists of 自查与隐患 as table files. */
import type { ChecksList } from '#shared/api/checks.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import type { ChecksOverview } from '#shared/entities/checks.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import type { Question } from './due.ts'
import { checksOverview } from './findings.ts'
import type { Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

/** One list as a file named after firm, list and day. */
export async function exportChecks(
  session: Session,
  { list, format, ...question }: Question & { readonly list: ChecksList; readonly format: SheetFormat },
): Promise<File> {
  return firmTableFile(session, checksTable(session, question, list), { ...question, format })
}

/** The table of one list, in the language asked for. */
export function checksTable(session: Session, question: Question, list: ChecksList): Table {
  const t = translator(question.language, 'ui')
  const rows = ROWS[list](checksOverview(session, question), t)
  return {
    asOf: question.asOf,
    sheetName: t(`checks.tab.${list}`),
    columns: COLUMNS[list].map(([key, width]) => ({ heading: t(`checks.column.${key}`), width })),
    rows,
    notes: listNotes(t, question.asOf, rows.length),
  }
}

const COLUMNS: Readonly<Record<ChecksList, readonly (readonly [key: string, width: number])[]>> = {
  board: [
    ['state', 10],
    ['level', 8],
    ['description', 36],
    ['code', 24],
    ['place', 20],
    ['hazard', 14],
    ['foundOn', 12],
    ['daysOpen', 10],
    ['measure', 36],
    ['controlLevel', 12],
    ['responsible', 12],
    ['deadline', 12],
    ['cost', 10],
    ['payer', 12],
    ['doneOn', 12],
    ['doneBy', 12],
    ['checkedOn', 12],
    ['checkedBy', 12],
    ['closedOn', 12],
  ],
  checks: [
    ['date', 12],
    ['table', 30],
    ['by', 12],
    ['answered', 10],
    ['yes', 8],
    ['no', 8],
    ['notApplicable', 8],
    ['findings', 10],
  ],
  measures: [
    ['post', 24],
    ['hazard', 16],
    ['controls', 30],
    ['gear', 24],
    ['taken', 36],
    ['planned', 36],
    ['controlLevel', 12],
    ['responsible', 12],
    ['deadline', 12],
    ['cost', 10],
    ['payer', 12],
  ],
  transitions: [
    ['at', 20],
    ['description', 36],
    ['from', 12],
    ['to', 12],
    ['who', 12],
  ],
}

const day = (date: IsoDate | null): TableCell => (date === null ? null : { date })

const ROWS: Readonly<Record<ChecksList, (data: ChecksOverview, t: Translate) => TableCell[][]>> = {
  board: boardRows,
  checks: ({ checks }) =>
    checks.map(({ date, table, by, answered, yes, no, notApplicable, findings }) => [
      { date },
      table,
      by,
      answered,
      yes,
      no,
      notApplicable,
      findings,
    ]),
  measures: measureRows,
  transitions: ({ transitions }, t) =>
    transitions.map(({ at, description, from, to, who }) => [
      at,
      description,
      from === null ? null : t(`ledger.findings.state.${from}`),
      t(`ledger.findings.state.${to}`),
      who,
    ]),
}

function boardRows({ findings }: ChecksOverview, t: Translate): TableCell[][] {
  return findings.map(({ finding, codeName, place, hazard, daysOpen }) => [
    t(`ledger.findings.state.${finding.state}`),
    t(`ledger.findings.level.${finding.level}`),
    finding.description,
    codeName,
    place,
    hazard,
    { date: finding.foundOn },
    daysOpen,
    finding.measure,
    finding.controlLevel === null ? null : t(`ledger.findings.controlLevel.${finding.controlLevel}`),
    finding.responsible,
    day(finding.extendedTo ?? finding.deadline),
    finding.cost,
    finding.payer === null ? null : t(`ledger.findings.payer.${finding.payer}`),
    day(finding.doneOn),
    finding.doneBy,
    day(finding.checkedOn),
    finding.checkedBy,
    day(finding.closedOn),
  ])
}

/** A line for each planned measure; a pair without any has one line. */
function measureRows({ measures }: ChecksOverview, t: Translate): TableCell[][] {
  const joined = (words: readonly string[]) => words.join(t('list.separator'))
  return measures.flatMap(({ post, hazard, controls, gear, taken, planned }) => {
    const there: TableCell[] = [post, hazard, joined(controls), joined(gear), joined(taken)]
    if (planned.length === 0) return [[...there, null, null, null, null, null, null]]
    return planned.map(({ measure, controlLevel, responsible, deadline, cost, payer }): TableCell[] => [
      ...there,
      measure,
      controlLevel === null ? null : t(`ledger.findings.controlLevel.${controlLevel}`),
      responsible,
      day(deadline),
      cost,
      payer === null ? null : t(`ledger.findings.payer.${payer}`),
    ])
  })
}
