/** Files of the 体检 module: the list for a clinic, and the module's own lists as tables. */
import type { SheetFormat } from '#shared/api/due.ts'
import type { examExportSchema } from '#shared/api/exam-work.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { z } from 'zod'
import { factorText, itemText } from '../documents/forms/clinic-list.ts'
import { renderClinicList } from '../documents/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import type { Question } from './due.ts'
import {
  listCases,
  listCoverage,
  listFollowUps,
  listIncidents,
  listLeavers,
  listNotices,
  listOfBatch,
} from './exams.ts'
import type { Session } from './session.ts'
import { firmTableFile, tableFile } from './table-file.ts'

type ListFormat = SheetFormat | 'pdf'
export type ExamExport = z.output<typeof examExportSchema>

function day(date: IsoDate | null): TableCell {
  return date === null ? null : { date }
}

/** The list of a batch for its clinic: ID numbers as text, no results. Throws `record.notFound`, `paper.missingGlyphs`. */
export async function listFile(
  session: Session,
  { id, asOf, language, format }: Question & { readonly id: Id; readonly format: ListFormat },
): Promise<File> {
  const list = listOfBatch(session, id, asOf)
  const { store } = session
  const profile = store.profile()
  const clinic = store.facts().clinics.find((entry) => entry.id === list.batch.clinicId)?.name ?? null
  const t = translator(language, 'ui')
  const name = t('exams.file', { firm: profile.name, batch: list.batch.name, on: list.on })
  if (format === 'pdf') {
    const { name: firmName, demo, healthManager: contact } = profile
    const bytes = await renderClinicList(list, { firmName, demo, batch: list.batch.name, clinic, contact, asOf })
    return new File([new Uint8Array(bytes)], `${name}.pdf`, { type: 'application/pdf' })
  }
  return tableFile(listTable(list, clinic, language, asOf), format, name)
}

function listTable(
  { rows, on, batch }: ReturnType<typeof listOfBatch>,
  clinic: string | null,
  language: Question['language'],
  asOf: IsoDate,
): Table {
  const p = translator(language, 'papers')
  const t = translator(language, 'ui')
  const column = (key: string, width: number) => ({ heading: p(`clinicList.${key}`), width })
  return {
    asOf,
    sheetName: p('clinicList.people'),
    columns: [
      column('no', 6),
      column('name', 12),
      column('sex', 6),
      column('age', 6),
      column('idCard', 22),
      column('post', 20),
      column('hazards', 30),
      column('years', 12),
      column('kind', 12),
      column('items', 60),
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.name,
      row.sex === null ? null : t(`sex.${row.sex}`),
      row.age,
      row.idCard,
      row.posts,
      factorText(row),
      row.years,
      t(`examKind.${row.kind}`),
      itemText(row),
    ]),
    notes: {
      sheetName: t('ledger.export.notes'),
      lines: [
        [t('exams.batch'), batch.name],
        [t('ledger.examBatches.clinicId'), clinic ?? ''],
        [t('ledger.examBatches.plannedOn'), on],
        [t('exams.edition'), rows[0]?.content.edition ?? ''],
        [t('ledger.export.notes'), p('clinicList.privacy')],
      ],
    },
  }
}

interface Sheet {
  readonly heads: readonly (readonly [key: string, width: number])[]
  readonly rows: readonly (readonly TableCell[])[]
}

type Ask = Question & { readonly from: IsoDate }

/** One of the module's lists as a table. */
export async function exportExams(
  session: Session,
  { what, format, ...ask }: Ask & { readonly what: ExamExport; readonly format: SheetFormat },
): Promise<File> {
  const t = translator(ask.language, 'ui')
  const { heads, rows } = SHEETS[what](session, ask, t)
  const table: Table = {
    asOf: ask.asOf,
    sheetName: t(`exams.tab.${what}`),
    columns: heads.map(([key, width]) => ({ heading: t(key), width })),
    rows,
    notes: { sheetName: t('ledger.export.notes'), lines: [[t('asOf.label'), ask.asOf]] },
  }
  return firmTableFile(session, table, { language: ask.language, format })
}

const SHEETS: Readonly<Record<ExamExport, (session: Session, ask: Ask, t: Translate) => Sheet>> = {
  leavers: (session, ask, t) => ({
    heads: [
      ['exams.column.name', 12],
      ['exams.column.post', 20],
      ['exams.column.leaveDate', 12],
      ['exams.column.opens', 14],
      ['exams.column.end', 14],
      ['exams.column.hazards', 30],
      ['exams.column.state', 20],
      ['exams.column.worth', 60],
    ],
    rows: listLeavers(session, ask).map((row) => [
      row.name,
      row.post,
      day(row.leaveDate),
      day(row.opens),
      day(row.end),
      row.factors.map(({ hazard }) => hazard).join(t('list.separator')),
      t(`exams.leavers.${row.state}`),
      row.factors.flatMap(({ words }) => words).join('\n') || null,
    ]),
  }),
  incidents: (session, ask, t) => ({
    heads: [
      ['exams.column.incident', 12],
      ['exams.column.description', 40],
      ['exams.column.hazards', 30],
      ['exams.column.state', 20],
      ['exams.column.name', 12],
      ['exams.column.date', 12],
      ['exams.column.result', 20],
    ],
    rows: listIncidents(session, ask).flatMap((row) => {
      const head = [
        day(row.date),
        row.description,
        row.hazards.join(t('list.separator')),
        t(`exams.incidents.${row.state}`),
      ]
      if (row.people.length === 0) return [[...head, null, null, null]]
      return row.people.map(({ name, examDate, conclusion }) => [
        ...head,
        name,
        day(examDate),
        conclusion === null ? null : t(`ledger.exams.conclusion.${conclusion}`),
      ])
    }),
  }),
  followUps: (session, ask, t) => ({
    heads: [
      ['exams.column.name', 12],
      ['exams.column.date', 12],
      ['exams.column.kind', 12],
      ['exams.column.result', 20],
      ['exams.column.hazards', 30],
      ['exams.column.step', 24],
      ['exams.column.state', 12],
      ['exams.column.dueDate', 12],
      ['exams.column.evidence', 12],
    ],
    rows: listFollowUps(session, ask).flatMap((chain) =>
      chain.steps.map((step) => [
        chain.name,
        day(chain.date),
        t(`examKind.${chain.kind}`),
        chain.conclusion === null ? t('exams.result.recheck') : t(`ledger.exams.conclusion.${chain.conclusion}`),
        chain.hazards.join(t('list.separator')),
        t(`exams.step.${step.step}`),
        t(`exams.stepState.${step.state}`),
        day(step.dueDate),
        day(step.evidence?.date ?? null),
      ]),
    ),
  }),
  notices: (session, ask, t) => ({
    heads: [
      ['exams.column.name', 12],
      ['exams.column.date', 12],
      ['exams.column.kind', 12],
      ['exams.column.receivedOn', 12],
      ['exams.column.printedOn', 12],
      ['exams.column.signedOn', 12],
    ],
    rows: listNotices(session, ask).map((row) => [
      row.name,
      day(row.date),
      t(`examKind.${row.kind}`),
      day(row.receivedOn),
      day(row.printedOn),
      day(row.signedOn),
    ]),
  }),
  coverage: (session, ask, t) => ({
    heads: [
      ['exams.column.kind', 12],
      ['exams.column.covered', 12],
      ['exams.column.name', 12],
      ['exams.column.date', 12],
    ],
    rows: listCoverage(session, ask).flatMap(({ kind, met, gap }) =>
      [...met.map((person) => [person, 'met'] as const), ...gap.map((person) => [person, 'gap'] as const)].map(
        ([person, where]) => [t(`examKind.${kind}`), t(`exams.coverage.${where}`), person.name, day(person.date)],
      ),
    ),
  }),
  cases: (session, ask, t) => ({
    heads: [
      ['exams.column.name', 12],
      ['exams.column.disease', 26],
      ['exams.column.state', 12],
      ['exams.column.since', 12],
      ['exams.column.step', 24],
      ['exams.column.stepState', 12],
      ['exams.column.dueDate', 12],
      ['exams.column.evidence', 12],
    ],
    rows: listCases(session, ask).flatMap((found) =>
      found.steps.map((step) => [
        found.name,
        found.disease,
        t(`cases.state.${found.state}`),
        day(found.since),
        t(`cases.step.${step.step}`),
        t(`exams.stepState.${step.state}`),
        day(step.dueDate),
        day(step.evidence?.date ?? null),
      ]),
    ),
  }),
}
