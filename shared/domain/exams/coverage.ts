/** 应检 and 实检 of a kind and a period. Whoever was examined counts, and beside them whoever the due list says should have been. */
import type { DueItem, DueStatus } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { healthIndex } from '../rules/health-index.ts'
import { nameOf, personsOf } from './persons.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Exam } from '#shared/entities/worker.ts'

/** Kinds the law asks for; a visit after leaving is only recommended. */
export const COVERED_KINDS = ['preJob', 'inService', 'leaving', 'emergency', 'recheck'] as const
export type CoveredKind = (typeof COVERED_KINDS)[number]

const RULES: Readonly<Record<CoveredKind, readonly string[]>> = {
  preJob: ['exam.preJob', 'exam.specialPreJob'],
  inService: ['exam.inService', 'exam.specialInService'],
  leaving: ['exam.leaving'],
  emergency: ['health.emergencyExam'],
  recheck: ['health.recheck'],
}

export interface CoveredPerson {
  readonly workerId: Id
  readonly name: string
  /** The exam that counts; for the gap, the item that says why. */
  readonly examId: Id | null
  readonly date: IsoDate | null
  readonly dueId: string | null
  readonly status: DueStatus | null
}

export interface Coverage {
  readonly kind: CoveredKind
  readonly met: readonly CoveredPerson[]
  readonly gap: readonly CoveredPerson[]
}

/**
 * Coverage at the end of a period; `context` and `items` are of its last day, or of today where it is not over. A person examined
 * in the period for whom the list still asks for more is a gap: one visit left something out. Whoever lacks a date stands in the gap.
 */
export function examCoverage(context: RuleContext, items: readonly DueItem[], from: IsoDate): Coverage[] {
  const exams = healthIndex(context).exams.filter(({ date }) => date >= from)
  return COVERED_KINDS.map((kind) => {
    const gap = gapOf(context, items, kind)
    const open = new Set(gap.map(({ workerId }) => workerId))
    const examined = new Map(exams.filter((exam) => exam.kind === kind).map((exam) => [exam.workerId, exam]))
    const met = [...examined.values()].filter(({ workerId }) => !open.has(workerId))
    return { kind, met: met.map((exam) => examinedPerson(context, exam)), gap }
  })
}

function examinedPerson(context: RuleContext, { id, workerId, date }: Exam): CoveredPerson {
  return { workerId, name: nameOf(context, workerId), examId: id, date, dueId: null, status: null }
}

function gapOf(context: RuleContext, items: readonly DueItem[], kind: CoveredKind): CoveredPerson[] {
  const late = items.filter(
    ({ rule, status }) => RULES[kind].includes(rule) && (status === 'overdue' || status === 'missing'),
  )
  const people = new Map<Id, CoveredPerson>()
  for (const { id, subject, status, dueDate } of late) {
    for (const workerId of personsOf(context, subject)) {
      const person = { workerId, name: nameOf(context, workerId), examId: null, date: dueDate, dueId: id, status }
      if (!people.has(workerId)) people.set(workerId, person)
    }
  }
  return [...people.values()]
}
