/** Sheet, changes and receipts of the declaration as tables. */
import type { SheetFormat } from '#shared/api/due.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { changesSinceLast, receiptYears, sheetToType } from './declaration-work.ts'
import type { Question } from './due.ts'
import type { Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

type Part = 'sheet' | 'changes' | 'years'

interface Content {
  readonly columns: readonly (readonly [key: string, width: number])[]
  readonly rows: readonly (readonly TableCell[])[]
}

function sheetContent(session: Session, question: Question, t: Translate): Content {
  const { fields } = sheetToType(session, question)
  return {
    columns: [
      ['section', 24],
      ['label', 40],
      ['value', 40],
      ['note', 24],
    ],
    rows: fields.map(({ section, label, text, gap, provisional }) => [
      section,
      label,
      text,
      gap !== null ? t('declaration.gap') : provisional ? t('declaration.provisional') : null,
    ]),
  }
}

function changesContent(session: Session, question: Question, t: Translate): Content {
  const { groups } = changesSinceLast(session, question)
  return {
    columns: [
      ['trigger', 30],
      ['label', 36],
      ['before', 30],
      ['after', 30],
      ['day', 12],
      ['dueDate', 12],
      ['basis', 50],
    ],
    rows: groups.flatMap(({ trigger, changes, day, dueDate, explanation }) =>
      changes.map(({ label, before, after }) => [
        t(`declaration.trigger.${trigger}`),
        label,
        before,
        after,
        day === null ? t('declaration.day.unknown') : { date: day },
        dueDate === null ? null : { date: dueDate },
        explanation.basis.map(({ document, clause }) => `${document} ${clause}`).join('\n'),
      ]),
    ),
  }
}

function yearsContent(session: Session, question: Question, t: Translate): Content {
  return {
    columns: [
      ['year', 10],
      ['state', 20],
      ['kind', 14],
      ['date', 12],
      ['receiptNumber', 24],
      ['receiptDate', 12],
      ['authority', 30],
    ],
    rows: receiptYears(session, question).flatMap(({ year, state, dueDate, declarations }): TableCell[][] => {
      const words = t(`declaration.year.${state}`, { year, date: dueDate ?? '' })
      if (declarations.length === 0) return [[year, words, null, null, null, null, null]]
      return declarations.map(({ kind, date, receiptNumber, receiptDate, authority }) => [
        year,
        words,
        t(`ledger.declarations.kind.${kind}`),
        { date },
        receiptNumber,
        receiptDate === null ? null : { date: receiptDate },
        authority,
      ])
    }),
  }
}

const CONTENT: Readonly<Record<Part, (session: Session, question: Question, t: Translate) => Content>> = {
  sheet: sheetContent,
  changes: changesContent,
  years: yearsContent,
}

/** One part of the declaration as a file named after firm, part and day. */
export async function exportDeclaration(
  session: Session,
  { part, format, ...question }: Question & { readonly part: Part; readonly format: SheetFormat },
): Promise<File> {
  const { asOf, language } = question
  const t = translator(language, 'ui')
  const { columns, rows } = CONTENT[part](session, question, t)
  const table: Table = {
    asOf,
    sheetName: t(`declaration.part.${part}`),
    columns: columns.map(([key, width]) => ({ heading: t(`declaration.column.${key}`), width })),
    rows,
    notes: listNotes(t, asOf, rows.length),
  }
  return firmTableFile(session, table, { language, format })
}
