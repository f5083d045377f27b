/** Who may be put on a batch: what the due list says of each person's examinations, and everybody else on posts with hazards. */
import { addDays, earlier } from '../dates.ts'
import type { DueItem, DueStatus } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { examsFor } from '../rules/exam-factors.ts'
import { healthIndex } from '../rules/health-index.ts'
import { workStints } from '../rules/special-work.ts'
import { lastDay } from '../stretches.ts'
import { personsOf } from './persons.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { BatchReason } from '#shared/entities/exam-batch.ts'
import type { ExamKind, SpecialWork, Worker } from '#shared/entities/worker.ts'

export interface Candidate {
  readonly workerId: Id
  readonly kind: ExamKind
  readonly hazardIds: readonly HazardId[]
  readonly specialWork: readonly SpecialWork[]
  readonly reason: BatchReason
  /** `ok` for whom nothing is due within the days asked for. */
  readonly status: DueStatus
  readonly dueDate: IsoDate | null
  /** The items of the due list that say so: the reasons behind. */
  readonly dueIds: readonly string[]
}

interface Source {
  readonly kind: ExamKind
  readonly reason: BatchReason
}

/** The rules that ask for a visit, and which visit. */
const SOURCES: Readonly<Record<string, Source>> = {
  'exam.inService': { kind: 'inService', reason: 'due' },
  'exam.specialInService': { kind: 'inService', reason: 'due' },
  'exam.preJob': { kind: 'preJob', reason: 'joiner' },
  'exam.specialPreJob': { kind: 'preJob', reason: 'joiner' },
  'exam.leaving': { kind: 'leaving', reason: 'leaver' },
  'health.recheck': { kind: 'recheck', reason: 'recheck' },
  'health.emergencyExam': { kind: 'emergency', reason: 'incident' },
  'health.hiv': { kind: 'emergency', reason: 'incident' },
  'health.followUp': { kind: 'followUp', reason: 'followUp' },
}

const URGENCY: readonly DueStatus[] = ['notApplicable', 'ok', 'due', 'missing', 'overdue']

/** Whether an item asks for a visit by a day. */
function presses({ status, dueDate }: DueItem, by: IsoDate): boolean {
  if (status === 'overdue' || status === 'missing' || status === 'due') return dueDate === null || dueDate <= by
  return status === 'ok' && dueDate !== null && dueDate <= by
}

/** The factors a visit is about, as a first proposal: those of the posts held, begun or ended, by kind. */
function factorsFor(context: RuleContext, worker: Worker, { kind }: Source, subjectId: Id): readonly HazardId[] {
  const { facts, asOf } = context
  const stretches = context.stretchesOf(worker)
  const current = () => [
    ...new Set((context.presence.exposuresOf.get(worker.id) ?? []).map(({ hazardId }) => hazardId)),
  ]
  const own = () => [...stretches.keys()].toSorted()
  switch (kind) {
    case 'preJob': {
      const open = own().filter((id) => stretches.get(id)?.some(({ to }) => to === null || to >= asOf))
      // Whoever takes up one more factor is examined for that one; the others have their exam before work on file.
      const without = open.filter((id) => examsFor(context, worker.id, id, ['preJob']).length === 0)
      return without.length > 0 ? without : open
    }
    case 'leaving':
      return own().filter((id) => lastDay(stretches.get(id) ?? []) !== null)
    case 'recheck':
      return facts.exams.find(({ id }) => id === subjectId)?.hazardIds ?? []
    case 'emergency':
      return facts.incidents.find(({ id }) => id === subjectId)?.hazardIds ?? []
    case 'followUp':
      return own()
    case 'inService':
      return current()
  }
}

/**
 * Everybody with a visit due by the last of `within` days, one entry for each person and kind, most pressing first; then, as
 * `chosen`, everybody else who is there and meets a hazard or does special work.
 */
export function examCandidates(context: RuleContext, items: readonly DueItem[], within: number): Candidate[] {
  const by = addDays(context.asOf, within)
  const { workers } = healthIndex(context)
  const works = Map.groupBy(workStints(context), ({ worker }) => worker.id)
  const found = new Map<string, Candidate>()
  for (const item of items) {
    const source = SOURCES[item.rule]
    if (source === undefined || !presses(item, by)) continue
    for (const workerId of personsOf(context, item.subject)) {
      const worker = workers.get(workerId)
      if (worker === undefined) continue
      const special = item.rule.startsWith('exam.special')
      const candidate: Candidate = {
        workerId,
        ...source,
        hazardIds: special ? [] : factorsFor(context, worker, source, item.subject.id),
        specialWork: special ? worksOf(works.get(workerId)) : [],
        status: item.status,
        dueDate: item.dueDate,
        dueIds: [item.id],
      }
      const key = `${workerId} ${source.kind}`
      found.set(key, merged(found.get(key), candidate))
    }
  }
  return [...found.values()].toSorted(byUrgency).concat(others(context, found, works))
}

function merged(before: Candidate | undefined, next: Candidate): Candidate {
  if (before === undefined) return next
  const [a, b] = [before.dueDate, next.dueDate]
  return {
    ...before,
    hazardIds: [...new Set([...before.hazardIds, ...next.hazardIds])],
    specialWork: [...new Set([...before.specialWork, ...next.specialWork])],
    status: URGENCY.indexOf(next.status) > URGENCY.indexOf(before.status) ? next.status : before.status,
    dueDate: a !== null && b !== null ? earlier(a, b) : (a ?? b),
    dueIds: [...before.dueIds, ...next.dueIds],
  }
}

function byUrgency(a: Candidate, b: Candidate): number {
  const order = URGENCY.indexOf(b.status) - URGENCY.indexOf(a.status)
  if (order !== 0) return order
  return (a.dueDate ?? '9999') < (b.dueDate ?? '9999') ? -1 : 1
}

/** Each kind of special work once, however many stints of it are open. */
function worksOf(stints: readonly { readonly work: SpecialWork }[] = []): SpecialWork[] {
  return [...new Set(stints.map(({ work }) => work))]
}

/** Who has nothing due and may still be chosen by hand, e.g. to bring a visit forward. */
function others(
  context: RuleContext,
  found: ReadonlyMap<string, Candidate>,
  works: ReadonlyMap<Id, readonly { readonly work: SpecialWork }[]>,
): Candidate[] {
  const listed = new Set([...found.values()].map(({ workerId }) => workerId))
  return context.presence.workers.flatMap((worker): Candidate[] => {
    const hazardIds = factorsFor(context, worker, { kind: 'inService', reason: 'chosen' }, worker.id)
    const specialWork = worksOf(works.get(worker.id))
    if (listed.has(worker.id) || hazardIds.length + specialWork.length === 0) return []
    const base = { workerId: worker.id, kind: 'inService', reason: 'chosen', status: 'ok' } as const
    return [{ ...base, hazardIds, specialWork, dueDate: null, dueIds: [] }]
  })
}
