/** 职业病诊断资料清单: the papers of a case on the screen, and as the sheet that is handed over. */
import type { CasePaperAnswer } from '#shared/api/exam-work.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import { AppError } from '#shared/api/errors.ts'
import { casePapers } from '#shared/domain/exams/case-papers.ts'
import { nameOf } from '#shared/domain/exams/persons.ts'
import type { Id } from '#shared/entities/common.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { renderMessage, renderValue, translator } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { countAttachments } from './attachments.ts'
import type { Question } from './due.ts'
import { contextOf } from './exams.ts'
import type { Session } from './session.ts'
import { tableFile } from './table-file.ts'

type Ask = Question & { readonly id: Id }

/** What the records say and lack, paper by paper. Throws `record.notFound`. */
export function listCasePapers(session: Session, { id, asOf, language }: Ask): CasePaperAnswer[] {
  const found = session.store.get('diseaseCases', id)
  if (found === null) throw new AppError('record.notFound')
  const counts = new Map<RecordKind, Record<string, number>>()
  const attached = (kind: RecordKind, recordId: Id): number => {
    const known = counts.get(kind) ?? countAttachments(session, kind)
    counts.set(kind, known)
    return known[recordId] ?? 0
  }
  return casePapers(contextOf(session, asOf), found).map(({ paper, lines, lacks, basis }) => ({
    paper,
    lines: lines.map(({ title, detail, source, ...days }) => ({
      ...days,
      title: renderValue(title, language),
      detail: renderMessage(detail, language),
      source,
      attachments: source === null ? 0 : attached(source.kind, source.id),
    })),
    lacks: lacks.map((lack) => renderMessage(lack, language)),
    basis: basis.map((row) => ({ ...row })),
  }))
}

/** The same as a table: a row for each line, and one for each thing that is missing. */
export async function exportCasePapers(
  session: Session,
  { format, ...ask }: Ask & { readonly format: SheetFormat },
): Promise<File> {
  const t = translator(ask.language, 'ui')
  const papers = listCasePapers(session, ask)
  const { store } = session
  const workerId = store.get('diseaseCases', ask.id)?.workerId ?? ''
  const person = nameOf(contextOf(session, ask.asOf), workerId)
  const day = (date: string | null): TableCell => date
  const rows = papers.flatMap(({ paper, lines, lacks, basis }) => {
    const head = t(`cases.paper.${paper}`)
    const clause = basis.map(({ document, clause: at }) => `${document} ${at}`).join(t('list.separator'))
    return [
      ...lines.map((line): TableCell[] => [
        head,
        day(line.from),
        day(line.to),
        line.title,
        line.detail,
        line.attachments === 0 ? null : line.attachments,
        null,
        clause,
      ]),
      ...lacks.map((lack): TableCell[] => [head, null, null, null, null, null, lack, clause]),
    ]
  })
  const columns = [
    ['cases.papers.column.paper', 18],
    ['cases.papers.column.from', 12],
    ['cases.papers.column.to', 12],
    ['cases.papers.column.title', 28],
    ['cases.papers.column.detail', 60],
    ['cases.papers.column.attachments', 10],
    ['cases.papers.column.lack', 40],
    ['cases.papers.column.basis', 40],
  ] as const
  const table: Table = {
    asOf: ask.asOf,
    sheetName: t('cases.papers'),
    columns: columns.map(([key, width]) => ({ heading: t(key), width })),
    rows,
    notes: {
      sheetName: t('ledger.export.notes'),
      lines: [
        [t('asOf.label'), ask.asOf],
        [t('exams.column.name'), person],
        [t('ledger.export.notes'), t('cases.papers.note')],
      ],
    },
  }
  const name = t('cases.papers.file', { firm: store.profile().name, person, asOf: ask.asOf })
  return tableFile(table, format, name)
}
