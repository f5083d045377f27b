/** 三同时: the gates of each project, and passing one. */
import type { SheetFormat } from '#shared/api/due.ts'
import { AppError } from '#shared/api/errors.ts'
import { afterStep, type GateRefusal, gateRefusals, type GateWorld } from '#shared/domain/project-state.ts'
import { projectGates } from '#shared/domain/project-view.ts'
import type { Id } from '#shared/entities/common.ts'
import type { GateStep, ProjectCard, ProjectOverview } from '#shared/entities/project-work.ts'
import type { Project } from '#shared/entities/project.ts'
import { translator, type Language } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { allDueItems, type Question, rowsOf } from './due.ts'
import { checkChange } from './record-checks.ts'
import { change, type Session } from './session.ts'
import { firmTableFile } from './table-file.ts'

function worldOf({ engine }: Session, { asOf }: Question): GateWorld {
  const duties = new Map(engine.reference.library.rowsOn('duties', asOf).map((duty) => [duty.id, duty]))
  return { asOf, duty: (id) => duties.get(id) ?? null }
}

const reasonOf = (reason: GateRefusal, language: Language) => translator(language, 'errors')(`reason.project.${reason}`)

/** Projects, running ones first, each with its gates, its duties, and what stands in the way of the next. */
export function projectOverview(session: Session, question: Question): ProjectOverview {
  const world = worldOf(session, question)
  const { language, asOf } = question
  const counts = new Map(session.store.attachments.counts('projects').map(({ recordId, count }) => [recordId, count]))
  const items = Map.groupBy(
    allDueItems(session, asOf).filter(({ subject }) => subject.kind === 'project'),
    ({ subject }) => subject.id,
  )
  const cards = session.store.list('projects').map((project): ProjectCard => {
    const gates = projectGates(project, world)
    return {
      project,
      gates: gates.map((gate) => ({ ...gate, obstacles: gate.obstacles.map((reason) => reasonOf(reason, language)) })),
      next: gates.find(({ state }) => state === 'now')?.id ?? null,
      attachments: counts.get(project.id) ?? 0,
      due: rowsOf(session, items.get(project.id) ?? [], question),
    }
  })
  return { cards: cards.toSorted((a, b) => Number(a.next === null) - Number(b.next === null)) }
}

/** Records that a gate was passed. Throws `record.notFound`, `project.refused` with the first reason; nothing is then written. */
export function passGate(
  session: Session,
  { projectId, step, ...question }: Question & { readonly projectId: Id; readonly step: GateStep },
): Project {
  const { store, engine } = session
  const before = store.get('projects', projectId)
  if (before === null) throw new AppError('record.notFound')
  const [reason] = gateRefusals(before, step, worldOf(session, question))
  if (reason !== undefined) throw new AppError('project.refused', { reason: `@reason.project.${reason}` })
  const after = afterStep(before, step)
  checkChange('projects', before, after, () => store.facts(), engine.reference)
  return store.transaction(change(engine, 'projects.passGate'), (write) => write.save('projects', after))
}

/** A line for each project and gate. */
export function projectTable(session: Session, question: Question): Table {
  const t = translator(question.language, 'ui')
  const rows = projectOverview(session, question).cards.flatMap(({ project, gates }) =>
    gates.map(({ id, on, state, evidence, obstacles }): TableCell[] => [
      project.name,
      project.riskClass === null ? null : t(`ledger.projects.riskClass.${project.riskClass}`),
      t(`project.gate.${id}`),
      on === null ? null : { date: on },
      t(`project.state.${state}`),
      evidence,
      obstacles.join('\n'),
    ]),
  )
  const columns = [
    ['name', 30],
    ['class', 10],
    ['gate', 24],
    ['on', 12],
    ['state', 12],
    ['evidence', 24],
    ['obstacles', 50],
  ] as const
  return {
    asOf: question.asOf,
    sheetName: t('project.title'),
    columns: columns.map(([key, width]) => ({ heading: t(`project.column.${key}`), width })),
    rows,
    notes: { sheetName: t('ledger.export.notes'), lines: [[t('asOf.label'), question.asOf]] },
  }
}

/** The table as a file named after firm and day. */
export async function exportProjects(
  session: Session,
  { format, ...question }: Question & { readonly format: SheetFormat },
): Promise<File> {
  return firmTableFile(session, projectTable(session, question), { ...question, format })
}
