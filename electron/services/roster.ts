/** A roster comes in: shown first, applied in one transaction, damaged rows kept aside until somebody mends them. */
import { AppError } from '#shared/api/errors.ts'
import type { Id } from '#shared/entities/common.ts'
import type { AsideRow, ImportReport, RosterPreview, RosterRowValues, SheetMapping } from '#shared/entities/roster.ts'
import type { Language } from '#shared/i18n/index.ts'
import {
  judgeRow,
  planRosterImport,
  previewRoster,
  readWorkbook,
  requirePeople,
  type RosterPlan,
} from '../sheets/index.ts'
import type { ChangeContext } from '../store/firm-store.ts'
import type { Writer } from '../store/writer.ts'
import type { KeptFile } from './files.ts'
import { change, newId, type Session } from './session.ts'

export interface RosterOptions {
  /** The user's corrections; null lets the program guess. */
  readonly mapping: SheetMapping[] | null
  readonly language: Language
}

/** What an import would do. Writes nothing. Throws `roster.*`. */
export async function previewImport(
  { store, engine }: Session,
  file: KeptFile,
  options: RosterOptions,
): Promise<RosterPreview> {
  const workbook = await readWorkbook(file.bytes, file.name)
  return previewRoster(workbook, store.facts(), { ...options, asOf: engine.clock.today() })
}

function insertPlan(write: Writer, plan: RosterPlan): void {
  for (const workplace of plan.workplaces) write.insert('workplaces', workplace)
  for (const post of plan.posts) write.insert('posts', post)
  for (const worker of plan.workers) write.insert('workers', worker)
  for (const assignment of plan.assignments) write.insert('assignments', assignment)
}

/** Notes an import and keeps its damaged rows aside. */
function insertBatch(write: Writer, { batch, at }: ChangeContext, preview: RosterPreview): void {
  const { fileName, rowsRead, good, aside, rows } = preview
  write.insertImportBatch({ id: batch, at, fileName, rowsRead, accepted: good, rejected: aside })
  for (const { verdict, sheet, row, values, problems } of rows) {
    if (verdict === 'aside') write.insertAsideRow({ id: newId(), batchId: batch, sheet, row, values, problems })
  }
}

/** Brings the good rows in and keeps the damaged ones aside, all or nothing. Throws `roster.*`, `disk.*`. */
export async function applyImport(session: Session, file: KeptFile, options: RosterOptions): Promise<ImportReport> {
  const workbook = await readWorkbook(file.bytes, file.name)
  const { store, engine } = session
  // Nothing from here to the end of the transaction waits, so what was judged cannot be out of date when it is written.
  const preview = previewRoster(workbook, store.facts(), { ...options, asOf: engine.clock.today() })
  requirePeople(preview)
  const context = change(engine, 'roster.apply')
  const plan = planRosterImport(preview.rows, store.facts(), newId)
  store.transaction(context, (write) => {
    insertPlan(write, plan)
    insertBatch(write, context, preview)
  })
  return {
    batchId: context.batch,
    rowsRead: preview.rowsRead,
    accepted: preview.good,
    rejected: preview.aside,
    known: preview.known,
    created: { workers: plan.workers.length, posts: plan.posts.length },
    problems: preview.rows.flatMap((row) => (row.verdict === 'aside' ? row.problems : [])),
  }
}

/** Rows kept aside, their problems put anew against today's records and in the language asked for. */
export function listAside({ store, engine }: Session, language: Language): AsideRow[] {
  const facts = store.facts()
  return store.asideRows().map((row) => {
    const { problems } = judgeRow(row.values, row, facts, { asOf: engine.clock.today(), language })
    // Nothing wrong any more, as when a twin has been removed since: what was said then still tells why the row is here.
    return problems.length > 0 ? { ...row, problems } : row
  })
}

/** Brings a mended row in; while cells are still damaged it stays aside with its new values and problems. Throws `record.notFound`. */
export function mendRow(
  { store, engine }: Session,
  { id, values, language }: { readonly id: Id; readonly values: RosterRowValues; readonly language: Language },
): { accepted: boolean; row: AsideRow | null } {
  const aside = store.asideRow(id)
  if (aside === null) throw new AppError('record.notFound')
  const facts = store.facts()
  const judged = judgeRow(values, aside, facts, { asOf: engine.clock.today(), language })
  const accepted = judged.verdict === 'good'
  const row: AsideRow = { ...aside, values: judged.values, problems: judged.problems }
  store.transaction(change(engine, 'roster.mend'), (write) => {
    if (!accepted) return write.updateAsideRow(row)
    insertPlan(write, planRosterImport([judged], facts, newId))
    write.removeAsideRow(id)
  })
  return { accepted, row: accepted ? null : row }
}

/** Throws a row away, for a reason that goes into the log. Throws `record.notFound`. */
export function discardRow({ store, engine }: Session, id: Id, reason: string | null): void {
  store.transaction(change(engine, 'roster.discard', reason), (write) => write.removeAsideRow(id))
}
