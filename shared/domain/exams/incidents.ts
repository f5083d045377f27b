/** 应急检查: an incident from who was exposed over an exam for each to the follow-up of every result, and when it may be closed. */
import { newestFirst } from '../../entities/newest-first.ts'
import type { DueStatus } from '../explanation.ts'
import { type RuleContext, ruleContext } from '../rule-context.ts'
import { CASE_RULES } from '../rules/cases.ts'
import { FOLLOW_UP_RULES } from '../rules/health-follow-up.ts'
import { followUps } from './follow-up.ts'
import { nameOf } from './persons.ts'
import { type ItemsById, itemsById } from './steps.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Incident } from '#shared/entities/emergency.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Conclusion, Exam } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Each has a sentence, `reason.incident.<refusal>` in the texts of errors. */
export type IncidentExamRefusal = 'noWorkers' | 'notExamined' | 'resultsOpen' | 'followUpOpen'

export type IncidentState = 'noPeople' | 'examining' | 'awaiting' | 'followUp' | 'closable' | 'closed'

export interface ExposedPerson {
  readonly workerId: Id
  readonly name: string
  /** The first emergency exam of the day of the incident or later. */
  readonly examId: Id | null
  readonly examDate: IsoDate | null
  readonly conclusion: Conclusion | null
  /** Whether steps of an abnormal result are still open. */
  readonly followUpOpen: boolean
}

export interface IncidentView {
  readonly id: Id
  readonly date: IsoDate
  readonly description: string | null
  readonly hazards: readonly string[]
  readonly closedOn: IsoDate | null
  readonly state: IncidentState
  readonly people: readonly ExposedPerson[]
  readonly dueId: string | null
  readonly status: DueStatus | null
  readonly dueDate: IsoDate | null
  /** The next blood test after contact with fluids that may hold HIV. */
  readonly nextTest: IsoDate | null
}

/** Every incident known on the day, open ones first, latest first. */
export function incidentViews(context: RuleContext, items: ItemsById): IncidentView[] {
  const open = new Set(followUps(context, items).flatMap(({ examId, closed }) => (closed ? [] : [examId])))
  return newestFirst(context.known(context.facts.incidents), ({ date }) => date)
    .map((incident) => viewOf(context, items, incident, open))
    .toSorted((a, b) => Number(a.closedOn !== null) - Number(b.closedOn !== null))
}

function viewOf(context: RuleContext, items: ItemsById, incident: Incident, open: ReadonlySet<Id>): IncidentView {
  const { id, date, description, hazardIds, workerIds } = incident
  const people = workerIds.map((workerId) => personOf(context, workerId, incident, open))
  const item = items.get(`health.emergencyExam/incident/${id}`)
  const test = items.get(`health.hiv/incident/${id}`)
  const closedOn = incident.closedOn !== null && incident.closedOn <= context.asOf ? incident.closedOn : null
  const nextTest = test?.dueDate ?? null
  return {
    id,
    date,
    description,
    hazards: hazardIds.map((hazardId) => context.hazardName(hazardId)),
    closedOn,
    state: closedOn === null ? stateOf(people, nextTest) : 'closed',
    people,
    dueId: item?.id ?? test?.id ?? null,
    status: item?.status ?? test?.status ?? null,
    dueDate: item?.dueDate ?? nextTest,
    nextTest,
  }
}

function personOf(context: RuleContext, workerId: Id, { date }: Incident, open: ReadonlySet<Id>): ExposedPerson {
  const since = (exam: Exam) => exam.kind === 'emergency' && exam.date >= date
  const exam = (context.examsOf.get(workerId) ?? []).find(since)
  return {
    workerId,
    name: nameOf(context, workerId),
    examId: exam?.id ?? null,
    examDate: exam?.date ?? null,
    conclusion: exam?.conclusion ?? null,
    followUpOpen: exam !== undefined && open.has(exam.id),
  }
}

function stateOf(people: readonly ExposedPerson[], nextTest: IsoDate | null): IncidentState {
  if (people.length === 0) return 'noPeople'
  if (people.some(({ examId }) => examId === null)) return 'examining'
  if (people.some(({ conclusion }) => conclusion === null)) return 'awaiting'
  return nextTest !== null || people.some(({ followUpOpen }) => followUpOpen) ? 'followUp' : 'closable'
}

const REFUSED: Readonly<Partial<Record<IncidentState, IncidentExamRefusal>>> = {
  noPeople: 'noWorkers',
  examining: 'notExamined',
  awaiting: 'resultsOpen',
  followUp: 'followUpOpen',
}

/**
 * Why an incident may not be closed: whoever was exposed is owed the exam, its result and what follows from it (law 37). What its
 * record needs besides is asked in `../incident-state.ts`.
 */
export function incidentExamRefusals(
  before: Incident | null,
  after: Incident,
  { facts, reference }: { readonly facts: Facts; readonly reference: Reference },
): IncidentExamRefusal[] {
  const { closedOn, date } = after
  if (closedOn === null || closedOn < date || before === null || before.closedOn === closedOn) return []
  const open = { ...after, closedOn: null }
  const context = ruleContext({ ...facts, incidents: [open] }, reference, closedOn)
  const items = itemsById([...FOLLOW_UP_RULES, ...CASE_RULES].flatMap((rule) => rule.evaluate(context)))
  const [view] = incidentViews(context, items)
  const refusal = view === undefined ? undefined : REFUSED[view.state]
  return refusal === undefined ? [] : [refusal]
}
