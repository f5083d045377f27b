/** 离岗检查: whoever leaves the firm or a factor, with the window of the exam, what stands in for it, and who went without. */
import { isoDateOrNull, later } from '../dates.ts'
import type { DueItem, DueStatus, Message } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { healthIndex } from '../rules/health-index.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'

/** `ahead`: the window has not opened; `open`: it has; `lacking`: the last day is over; `unknown`: facts are missing. */
export type LeaverState = 'ahead' | 'open' | 'lacking' | 'unknown' | 'met'

export interface LeaverFactor {
  readonly hazard: string
  /** Last day with it. */
  readonly end: IsoDate
  /** First day of the window. */
  readonly opens: IsoDate
  /** Which exam counts, or why the one on file does not. */
  readonly words: readonly Message[]
}

export interface Leaver {
  readonly workerId: Id
  readonly name: string
  /** Null for somebody who leaves a factor and stays in the firm. */
  readonly leaveDate: IsoDate | null
  readonly state: LeaverState
  readonly factors: readonly LeaverFactor[]
  readonly dueId: string
  readonly status: DueStatus
  readonly dueDate: IsoDate | null
}

const WINDOW = 'exam.step.leavingWindow'
/** Steps of the rule that say of an exam on file, or of the stay, what it is worth. */
const WORTH: ReadonlySet<string> = new Set([
  'exam.step.leavingDone',
  'exam.step.leavingLate',
  'exam.step.leavingTooEarly',
  'exam.step.inServiceCounts',
  'exam.step.inServiceTooOld',
  'exam.step.inServiceChanged',
  'exam.step.shortStay',
  'exam.step.shortStayNotBelow',
])

const ORDER: readonly LeaverState[] = ['lacking', 'open', 'unknown', 'ahead', 'met']

/** Read off the items of `exam.leaving`, those to act on first; what was met before the history window is left out. */
export function leavers(context: RuleContext, items: readonly DueItem[]): Leaver[] {
  const { workers, historyFrom } = healthIndex(context)
  const rows = items.flatMap((item): Leaver[] => {
    const worker = item.rule === 'exam.leaving' ? workers.get(item.subject.id) : undefined
    const factors = factorsOf(item)
    if (worker === undefined || factors.length === 0) return []
    const state = stateOf(context, item, factors)
    if (state === 'met' && factors.every(({ end }) => end < historyFrom)) return []
    const { id: dueId, status, dueDate } = item
    return [
      { workerId: worker.id, name: worker.name, leaveDate: worker.leaveDate, state, factors, dueId, status, dueDate },
    ]
  })
  return rows.toSorted(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      ((a.dueDate ?? lastEnd(a.factors)) < (b.dueDate ?? lastEnd(b.factors)) ? -1 : 1),
  )
}

/** The last day with any of the factors. */
export function lastEnd(factors: readonly LeaverFactor[]): IsoDate {
  return factors.map(({ end }) => end).reduce(later)
}

function factorsOf({ explanation: { steps } }: DueItem): LeaverFactor[] {
  return steps.flatMap(({ key, params }): LeaverFactor[] => {
    if (key !== WINDOW) return []
    const hazard = String(params['hazard'])
    const [end, opens] = [isoDateOrNull(String(params['end'])), isoDateOrNull(String(params['opens']))]
    if (end === null || opens === null) return []
    const words = steps.filter((step) => WORTH.has(step.key) && step.params['hazard'] === hazard)
    return [{ hazard, end, opens, words }]
  })
}

function stateOf({ asOf }: RuleContext, { status, dueDate }: DueItem, factors: readonly LeaverFactor[]): LeaverState {
  if (status === 'overdue') return 'lacking'
  if (status === 'missing') return 'unknown'
  if (dueDate === null) return 'met'
  return factors.some(({ opens }) => opens <= asOf) ? 'open' : 'ahead'
}
