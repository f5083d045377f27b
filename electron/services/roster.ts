/** A roster comes in: shown first, applied in one transaction, damaged rows kept aside until somebody mends them. */
import { AppError } from '#shared/api/errors.ts'
import type { Id } from '#shared/entities/common.ts'
import type {
  AsideRow,
  ImportReport,
  RosterPreview,
  RosterRow,
  RosterRowValues,
  SheetMapping,
} from '#shared/entities/roster.ts'
import type { Language } from '#shared/i18n/index.ts'
import { judgeRow, planRosterImport, previewRoster, readWorkbook, type RosterPlan } from '../sheets/index.ts'
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

const asideRow = ({ sheet, row, values, problems }: RosterRow, batchId: Id): AsideRow => ({
  id: newId(),
  batchId,
  sheet,
  row,
  values,
  problems,
})

/** Brings the good rows in and keeps the damaged ones aside, all or nothing. Throws `roster.*`, `disk.*`. */
export async function applyImport(session: Session, file: KeptFile, options: RosterOptions): Promise<ImportReport> {
  const preview = await previewImport(session, file, options)
  const { store, engine } = session
  const context = change(engine, 'roster.apply')
  // Nothing between here and the end of the transaction waits, so the preview cannot be out of date.
  const plan = planRosterImport(preview.rows, store.facts(), newId)
  const aside = preview.rows.filter((row) => row.verdict === 'aside')
  store.transaction(context, (write) => {
    write.insertImportBatch({
      id: context.batch,
      at: context.at,
      fileName: file.name,
      rowsRead: preview.rowsRead,
      accepted: preview.good,
      rejected: preview.aside,
    })
    insertPlan(write, plan)
    for (const row of aside) write.insertAsideRow(asideRow(row, context.batch))
  })
  return {
    batchId: context.batch,
    rowsRead: preview.rowsRead,
    accepted: preview.good,
    rejected: preview.aside,
    known: preview.known,
    created: { workers: plan.workers.length, posts: plan.posts.length },
    problems: aside.flatMap((row) => row.problems),
  }
}

/** Rows kept aside, their problems put anew against today's records and in the language asked for. */
export function listAside({ store, engine }: Session, language: Language): AsideRow[] {
  const facts = store.facts()
  return store.asideRows().map((row) => {
    const { problems } = judgeRow(row.values, row, facts, { asOf: engine.clock.today(), language })
    // A twin in the same roster is no longer visible; what was said then still tells why the row is here.
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
