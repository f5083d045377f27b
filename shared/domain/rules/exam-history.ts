/** The days and values of one worker that the dates of one factor are counted from. */
import { later } from '../dates.ts'
import { type Account, cite } from '../due-item.ts'
import type { RuleContext } from '../rule-context.ts'
import { type LeadValue, wholeCycle } from './exam-conditions.ts'
import { healthIndex } from './health-index.ts'
import { remember, rememberBy, rememberPer } from '../remember.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Exam, ExamKind } from '#shared/entities/worker.ts'
import type { ExamSection } from '#shared/reference/types.ts'

export interface ExamHistory {
  /** Exam the whole cycle counts from: the latest before work or in service. */
  readonly kind: ExamKind
  readonly base: IsoDate
  /** Day every item was last examined: the base, or a re-check that names no items. */
  readonly itemBase: IsoDate
  /** Items examined alone since then; they postpone themselves and not the whole exam (EX-06). */
  readonly items: ReadonlyMap<string, IsoDate>
  /** The latest in-service exam: made in the one-off window or after it, it closes it. */
  readonly inService: IsoDate | null
  /** First day with the hazard; null when not recorded, or when the section does not ask for it. */
  readonly start: IsoDate | null
  /** Under observation since (EX-09); null when not. */
  readonly observedFrom: IsoDate | null
  /** Latest lead in blood or urine, where the section asks for it. */
  readonly lead: LeadValue | null
}

/** Everything that tells one history from another; what few people have is written only where they have it. */
function historyKey({ kind, base, itemBase, items, inService, start, observedFrom, lead }: ExamHistory): string {
  const usual = `${kind} ${base} ${itemBase} ${inService} ${start}`
  if (items.size === 0 && observedFrom === null && lead === null) return usual
  const alone = [...items].map(([item, day]) => `${item} ${day}`).join()
  return `${usual} ${observedFrom} ${lead?.blood} ${lead?.urine} ${lead?.on} ${alone}`
}

/** The day an item was last examined, with the whole or alone; a record may say more than the item's name. */
export function itemDay({ itemBase, items }: ExamHistory, item: string): IsoDate {
  let day = itemBase
  for (const [name, date] of items) if (name.includes(item)) day = later(day, date)
  return day
}

const NO_ITEMS: ReadonlyMap<string, IsoDate> = new Map()
const NO_EXAMS: readonly Exam[] = []

/** Exams of single items for a factor, oldest first; few people have any. */
export function itemExams(context: RuleContext, workerId: Id, hazardId: HazardId): readonly Exam[] {
  const all = context.examsOf.get(workerId) ?? NO_EXAMS
  if (all.every(({ items }) => items.length === 0)) return NO_EXAMS
  return all.filter(({ items, hazardIds }) => items.length > 0 && hazardIds.includes(hazardId))
}

function itemsSince(exams: readonly Exam[], base: IsoDate): ReadonlyMap<string, IsoDate> {
  const since = exams.filter(({ date }) => date > base)
  if (since.length === 0) return NO_ITEMS
  return new Map(since.flatMap(({ items, date }) => items.map((item) => [item, date] as const)))
}

/** A value older than the exam the cycle counts from says nothing of what that exam found. */
function leadOf(exams: readonly Exam[], base: IsoDate): LeadValue | null {
  const exam = exams.findLast(
    ({ bloodLead, urineLead, date }) => date >= base && (bloodLead !== null || urineLead !== null),
  )
  return exam === undefined ? null : { blood: exam.bloodLead, urine: exam.urineLead, on: exam.date }
}

/** The latest day an exam for the factor led to observation. */
function observedFrom(context: RuleContext, exams: readonly Exam[]): IsoDate | null {
  const { actionsOf } = healthIndex(context)
  if (actionsOf.size === 0) return null
  const days = exams.flatMap(({ id }) => actionsOf.get(id)?.filter(({ kind }) => kind === 'observe') ?? [])
  return days.reduce<IsoDate | null>((day, { date }) => later(day ?? date, date), null)
}

/** Cites the days behind a history that the exam its cycle counts from does not show: the last re-check, the observation. */
export function citeHistory(
  context: RuleContext,
  { base, itemBase, observedFrom: day }: ExamHistory,
  exams: readonly Exam[],
  account: Account,
): void {
  const recheck =
    itemBase === base ? undefined : exams.find(({ kind, date }) => kind === 'recheck' && date === itemBase)
  if (recheck !== undefined) cite(account, 'exams', recheck.id, 'date', recheck.date)
  if (day === null) return
  const { actionsOf } = healthIndex(context)
  const action = exams
    .flatMap(({ id }) => actionsOf.get(id) ?? [])
    .find(({ kind, date }) => kind === 'observe' && date === day)
  if (action !== undefined) cite(account, 'examActions', action.id, 'date', action.date)
}

/** The exam a cycle counts from: the latest before work or in service. */
export function lastWhole(exams: readonly Exam[]): Exam | undefined {
  return exams.findLast(({ kind }) => kind === 'preJob' || kind === 'inService')
}

/** What the history of a factor is gathered from. */
interface Past {
  /** The whole exams for it, oldest first, and those of single items. */
  readonly exams: readonly Exam[]
  readonly alone: readonly Exam[]
  /** First day with the hazard, where the section asks for it. */
  readonly start: IsoDate | null
}

function gather(context: RuleContext, { exams, alone, start }: Past, byLead: boolean): ExamHistory | null {
  const base = lastWhole(exams)
  if (base === undefined) return null
  const itemBase = exams.findLast((exam) => exam === base || exam.kind === 'recheck')?.date ?? base.date
  const all = alone.length === 0 ? exams : [...exams, ...alone].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return {
    kind: base.kind,
    base: base.date,
    itemBase,
    items: itemsSince(alone, itemBase),
    inService: exams.findLast((exam) => exam.kind === 'inService')?.date ?? null,
    start,
    observedFrom: observedFrom(context, all),
    lead: byLead ? leadOf(all, base.date) : null,
  }
}

const histories = rememberPer((context: RuleContext) => {
  /** Colleagues examined on the same days have one and the same history: what follows from it is found out once. */
  const same = rememberBy(historyKey, (history) => history)
  const historyOfPast = (past: Past, byLead: boolean): ExamHistory | null => {
    const history = gather(context, past, byLead)
    return history === null ? null : same(history)
  }
  /** Most factors of a worker are covered by the same exams and ask for nothing else: one history for all of them. */
  const usual = remember((exams: readonly Exam[]) => historyOfPast({ exams, alone: NO_EXAMS, start: null }, false))
  return { historyOfPast, usual }
})

/** The history of a worker and a factor; null where no exam is on file that a cycle could count from. */
export function historyOf(context: RuleContext, section: ExamSection, past: Past): ExamHistory | null {
  const { byLead } = wholeCycle(section)
  const { historyOfPast, usual } = histories(context)
  const isUsual = past.alone.length === 0 && past.start === null && !byLead
  return isUsual ? usual(past.exams) : historyOfPast(past, byLead)
}
