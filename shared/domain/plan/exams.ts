/** §5 of the plan: examinations by kind and conclusion, and who has none. */
import { addMonths } from '../dates.ts'
import { type DueItem, type Input, message } from '../explanation.ts'
import { countedItems, origin, type Traced, traced } from '../figure.ts'
import { headcount, lacks, note, type PlanContext, planGap } from './context.ts'
import type { PlanCell, PlanSection } from './types.ts'

const EXAM_RULES = ['exam.preJob', 'exam.inService', 'exam.leaving'] as const
const CONCLUSIONS = ['normal', 'recheck', 'contraindication', 'suspected', 'other'] as const

/** §5 健康监护情况: persons counted, never named. */
export function examSection({ facts, items, asOf }: PlanContext): PlanSection {
  const since = addMonths(asOf, -12)
  const exams = facts.exams.filter((exam) => exam.date <= asOf && exam.date > since)
  const due = EXAM_RULES.map((rule): PlanCell[] => {
    const asked = items.filter((item) => item.rule === rule && item.status !== 'notApplicable')
    const count = (found: readonly DueItem[]): Traced =>
      traced(String(found.length), countedItems(message('figure.how.dueItems', { asOf }), found))
    const of = (status: string): Traced => count(asked.filter((item) => item.status === status))
    return [message(`rule.${rule}`), count(asked), of('ok'), of('due'), of('overdue'), of('missing')]
  })
  const conclusions = CONCLUSIONS.map((conclusion): PlanCell[] => {
    const found = exams.filter((exam) => exam.conclusion === conclusion)
    const inputs = found.map(({ id, date }): Input => ({ kind: 'exams', id, field: 'date', value: date }))
    const period = { from: since, to: asOf }
    const persons = headcount(
      found.map((exam) => exam.workerId),
      message('figure.how.examined', period),
    )
    return [
      message(`plan.conclusion.${conclusion}`),
      traced(String(found.length), origin(message('figure.how.exams', period), { inputs })),
      traced(String(persons.count), persons.from),
    ]
  })
  const without = exams.filter((exam) => exam.conclusion === null).length
  return {
    id: '5',
    parts: [
      {
        kind: 'table',
        table: 'examDue',
        caption: traced(message('plan.examDue', { asOf }), origin(message('figure.how.asOf'))),
        rows: due,
      },
      ...(exams.length > 0
        ? [
            {
              kind: 'table',
              table: 'conclusions',
              caption: traced(
                message('plan.conclusions', { from: since, to: asOf }),
                origin(message('figure.how.twelveMonths', { asOf })),
              ),
              rows: conclusions,
            } as const,
          ]
        : []),
      note('plan.note.noNames'),
      ...lacks([
        exams.length === 0 && planGap('5', 'exams', 'exams'),
        without > 0 && planGap('5', 'conclusions', 'exams', { count: without }),
      ]),
    ],
  }
}
