/** Lists of 告知 and the content of a notice card as files. */
import type { SheetFormat } from '#shared/api/due.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { PaperRow } from '#shared/entities/informing-work.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import type { Question } from './due.ts'
import { informingOverview, noticeCard } from './informing.ts'
import type { Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

interface Choice {
  readonly kind: PaperRow['kind'] | null
  readonly workplaceId: Id | null
}

const day = (date: IsoDate | null): TableCell => (date === null ? null : { date })

const COLUMNS = [
  ['kind', 14],
  ['title', 44],
  ['posts', 24],
  ['state', 12],
  ['printedOn', 12],
  ['doneOn', 12],
  ['reason', 60],
  ['footing', 10],
] as const

/** The lines of a choice as a table, in the language asked for. */
export function informingTable(session: Session, { kind, workplaceId, ...question }: Question & Choice): Table {
  const t = translator(question.language, 'ui')
  const lines = informingOverview(session, question).lines.filter(
    (line) =>
      (kind === null || line.kind === kind) && (workplaceId === null || line.workplaceIds.includes(workplaceId)),
  )
  return {
    asOf: question.asOf,
    sheetName: t('informing.title'),
    columns: COLUMNS.map(([key, width]) => ({ heading: t(`informing.column.${key}`), width })),
    rows: lines.map((line) => [
      t(`informing.kind.${line.kind}`),
      line.title,
      line.posts,
      t(`informing.state.${line.state}`),
      day(line.printedOn),
      day(line.doneOn),
      line.reason,
      t(line.binding ? 'due.footing.law' : 'due.footing.reminder'),
    ]),
    notes: listNotes(t, question.asOf, lines.length),
  }
}

/** The lines of a choice as a table file. */
export async function exportInforming(
  session: Session,
  { format, ...question }: Question & Choice & { readonly format: SheetFormat },
): Promise<File> {
  const called = translator(question.language, 'ui')('informing.title')
  return firmTableFile(session, informingTable(session, question), { ...question, format }, called)
}

interface OneCard {
  readonly postId: Id
  readonly hazardId: HazardId
}

/** A notice card as a table file: a line for each field. Throws as `noticeCard` does. */
export async function cardSheet(
  session: Session,
  { format, ...question }: Question & OneCard & { readonly format: SheetFormat },
): Promise<File> {
  const t = translator(question.language, 'ui')
  const { post, hazard, fields, basis } = noticeCard(session, question)
  const table: Table = {
    asOf: question.asOf,
    sheetName: t('informing.card'),
    columns: [
      { heading: t('informing.card.field'), width: 18 },
      { heading: t('informing.card.words'), width: 80 },
    ],
    rows: fields.map(({ label, words }) => [label, words.join('\n')]),
    notes: {
      sheetName: t('ledger.export.notes'),
      lines: [
        [t('asOf.label'), question.asOf],
        [t('informing.column.posts'), post],
        ...basis.map(
          ({ document, clause, edition, verification }) =>
            [
              t('explanation.basis'),
              [document, clause, edition, t(`verification.${verification}`)].filter((part) => part !== '').join(' · '),
            ] as const,
        ),
      ],
    },
  }
  // A name of a hazard may hold what no file name may.
  const list = `${t('informing.card')} ${hazard.replaceAll(/[\\/:*?"<>|]/g, ' ')}`
  return firmTableFile(session, table, { ...question, format }, list)
}
