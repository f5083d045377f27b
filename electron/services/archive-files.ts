/** 档案目录 and 迎检清单 as files. */
import type { ArchiveList } from '#shared/api/archive-work.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import { PLACE_TITLES, type InspectionLine, type Kept } from '#shared/entities/archive-work.ts'
import { translator, type Language, type Translate } from '#shared/i18n/index.ts'
import { renderYearPaper } from '../documents/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { archiveOverview, inspection } from './archive.ts'
import type { Question } from './due.ts'
import type { Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

const dated = (date: Kept['filedOn'] | null): TableCell => (date === null ? null : { date })

/** Where the newest copy lies, in words; empty when nobody put one away. */
export function whereKept([kept]: readonly Kept[], t: Translate): string {
  if (kept === undefined) return ''
  return t('archive.keptAt', {
    place: kept.place ?? t('value.none'),
    keeper: kept.keeper ?? t('value.none'),
    year: kept.year,
  })
}

/** The status of an item of 迎检 in a word. */
export function inspectionStatus({ status, footing }: InspectionLine, t: Translate): string {
  if (status === null) return t('inspection.status.onSite')
  return t(status === 'overdue' && footing === 'reminder' ? 'status.reminderPassed' : `status.${status}`)
}

/** Where an item's papers lie, or on which screen they are kept. */
export function whereOf({ papers, place }: InspectionLine, t: Translate): string {
  const kept = papers.map((paper) => whereKept(paper.kept, t)).filter((text) => text !== '')
  if (kept.length > 0) return [...new Set(kept)].join(t('list.separator'))
  return t('inspection.inProgram', { page: placeName(place, t) })
}

/** The name of the screen a fact is entered on. */
export function placeName({ page, ledger }: InspectionLine['place'], t: Translate): string {
  return ledger === null ? t(PLACE_TITLES[page]) : t(`ledger.${ledger}`)
}

function indexTable(session: Session, question: Question): Table {
  const t = translator(question.language, 'ui')
  const rows = archiveOverview(session, question).volumes.flatMap(({ title, lines }) =>
    lines.map(({ id, item, form, state, count, latest, attachments, kept, place }): TableCell[] => [
      title,
      id,
      item,
      form,
      t(`archive.state.${state}`),
      count,
      dated(latest),
      attachments,
      whereKept(kept, t),
      place === null ? t('archive.place.putAway') : placeName(place, t),
    ]),
  )
  const columns = [
    ['volume', 30],
    ['no', 8],
    ['item', 34],
    ['form', 10],
    ['state', 12],
    ['count', 10],
    ['latest', 12],
    ['attachments', 8],
    ['kept', 34],
    ['place', 18],
  ] as const
  return tableOf(question, t('archive.index'), 'archive.column', columns, rows, t)
}

function inspectionTable(session: Session, question: Question): Table {
  const t = translator(question.language, 'ui')
  const rows = inspection(session, question).map((line): TableCell[] => [
    line.no,
    line.title,
    inspectionStatus(line, t),
    line.open,
    whereOf(line, t),
    line.item,
    line.evidence,
    line.rows.map(({ summary }) => summary).join('\n'),
  ])
  const columns = [
    ['no', 6],
    ['title', 30],
    ['status', 12],
    ['open', 10],
    ['where', 34],
    ['item', 50],
    ['evidence', 24],
    ['reasons', 60],
  ] as const
  return tableOf(question, t('inspection.title'), 'inspection.column', columns, rows, t)
}

function tableOf(
  { asOf }: Question,
  sheetName: string,
  prefix: string,
  columns: readonly (readonly [key: string, width: number])[],
  rows: readonly (readonly TableCell[])[],
  t: Translate,
): Table {
  return {
    asOf,
    sheetName,
    columns: columns.map(([key, width]) => ({ heading: t(`${prefix}.${key}`), width })),
    rows,
    notes: listNotes(t, asOf, rows.length, [[t('archive.tags'), t('archive.tags.what')]]),
  }
}

const TABLES = { index: indexTable, inspection: inspectionTable } as const

/** The index of the six volumes, or the inspector's list, as a table. */
export function archiveTable(session: Session, question: Question, list: ArchiveList): Table {
  return TABLES[list](session, question)
}

/** The table as a file named after firm and day. */
export async function exportArchive(
  session: Session,
  { list, format, ...question }: Question & { readonly list: ArchiveList; readonly format: SheetFormat },
): Promise<File> {
  return firmTableFile(session, archiveTable(session, question, list), { ...question, format })
}

function fileName({ store }: Session, { asOf }: Question, language: Language, ledger: string): string {
  return translator(language, 'ui')('ledger.export.file', { firm: store.profile().name, ledger, asOf })
}

/** The index or the inspector's list on paper, Chinese like every paper. Throws `paper.missingGlyphs`. */
export async function archivePaper(
  session: Session,
  { list, ...asked }: Question & { readonly list: ArchiveList },
): Promise<File> {
  const question: Question = { ...asked, language: 'zh-CN' }
  const t = translator('zh-CN', 'ui')
  const { name: firmName, demo } = session.store.profile()
  const sheet =
    list === 'index'
      ? ({
          is: 'archive',
          volumes: archiveOverview(session, question).volumes.map(({ title, lines, there, applicable, retention }) => ({
            title,
            there,
            applicable,
            retention: retention.text,
            rows: lines.map(({ item, form, state, count, latest, attachments, kept }) => ({
              item: form === null ? item : t('archive.paperItem', { item, form }),
              state: t(`archive.state.${state}`),
              count,
              latest,
              attachments,
              where: whereKept(kept, t),
            })),
          })),
        } as const)
      : ({
          is: 'inspection',
          rows: inspection(session, question).map((line) => ({
            no: line.no,
            category: line.category,
            title: line.title,
            status: inspectionStatus(line, t),
            isOpen: line.open > 0,
            where: whereOf(line, t),
          })),
        } as const)
  const bytes = await renderYearPaper(sheet, { firmName, demo, asOf: question.asOf }, question.asOf)
  const name = fileName(session, question, 'zh-CN', t(list === 'index' ? 'archive.index' : 'inspection.title'))
  return new File([new Uint8Array(bytes)], `${name}.pdf`, { type: 'application/pdf' })
}
