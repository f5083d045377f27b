/** The due list as a table: what the board shows of a row, and beside it why, by which clause, and what is missing. */
import type { Id } from '#shared/entities/common.ts'
import type { DueRow, RenderedExplanation } from '#shared/entities/due.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import type { Question } from './due.ts'

export interface ExplainedRow {
  readonly row: DueRow
  readonly explanation: RenderedExplanation
}

interface Column {
  readonly key: string
  readonly width: number
  readonly cell: (row: ExplainedRow, posts: ReadonlyMap<Id, string>, t: Translate) => TableCell
}

/** Clauses of one row, each on a line of its own with how far it was read. */
function basisText({ basis }: RenderedExplanation, t: Translate): string {
  return basis
    .map(({ document, clause, edition, verification }) =>
      [document, clause, edition, t(`verification.${verification}`)].filter((part) => part !== '').join(' · '),
    )
    .join('\n')
}

const COLUMNS: readonly Column[] = [
  { key: 'status', width: 10, cell: ({ row }, _, t) => t(`status.${row.status}`) },
  { key: 'dueDate', width: 12, cell: ({ row }) => (row.dueDate === null ? null : { date: row.dueDate }) },
  { key: 'footing', width: 8, cell: ({ row }, _, t) => t(`due.footing.${row.footing}`) },
  { key: 'area', width: 14, cell: ({ row }, _, t) => t(`due.area.${row.area}`) },
  { key: 'duty', width: 26, cell: ({ row }) => row.title },
  { key: 'subject', width: 18, cell: ({ row }) => row.subject.name },
  {
    key: 'posts',
    width: 22,
    cell: ({ row }, posts, t) => row.postIds.map((id) => posts.get(id) ?? '').join(t('list.separator')),
  },
  { key: 'summary', width: 50, cell: ({ explanation }) => explanation.text },
  { key: 'steps', width: 50, cell: ({ explanation }) => explanation.steps.join('\n') },
  { key: 'missing', width: 30, cell: ({ explanation }) => explanation.missing.join('\n') },
  { key: 'basis', width: 60, cell: ({ explanation }, _, t) => basisText(explanation, t) },
]

/** Builds the table of rows already filtered, in the language asked for. */
export function dueTable(
  rows: readonly ExplainedRow[],
  posts: ReadonlyMap<Id, string>,
  { asOf, language }: Question,
): Table {
  const t = translator(language, 'ui')
  return {
    asOf,
    sheetName: t('due.export.sheet'),
    columns: COLUMNS.map(({ key, width }) => ({ heading: t(`due.export.${key}`), width })),
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, posts, t))),
    notes: {
      sheetName: t('due.export.notes'),
      lines: [
        [t('asOf.label'), asOf],
        [t('due.export.rows'), String(rows.length)],
        ...(['V', 'S', 'U', 'D'] as const).map(
          (tag) => [t(`verification.${tag}`), t(`verification.${tag}.what`)] as const,
        ),
      ],
    },
  }
}

/** 工作场所 and 岗位 as one name, by post. */
export function postNames(facts: Facts): Map<Id, string> {
  const places = new Map(facts.workplaces.map(({ id, name }) => [id, name]))
  return new Map(
    facts.posts.map(({ id, workplaceId, name }) => [id, [places.get(workplaceId), name].filter(Boolean).join('·')]),
  )
}
