/** Sections 6 and 7: risk level, state of management, the four rates. */
import { message } from '../explanation.ts'
import { riskClass } from '../risk-class.ts'
import type { NatureGroup } from '../risk-level.ts'
import { byHand, field, lacks, note, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanPart, PlanSection } from './types.ts'

function groupRow(
  { hazardName }: PlanContext,
  { nature, hazardIds, undecided, persons, exposure, level }: NatureGroup,
): PlanCell[] {
  return [
    message(`risk.nature.${nature}`),
    hazardIds.map((id) => (undecided.includes(id) ? `${hazardName(id)}※` : hazardName(id))).join('、'),
    String(persons),
    message(`risk.exposure.${exposure}`),
    message(`risk.level.${level}`),
  ]
}

/** §6 风险等级与管理状况. Letters (A/B/C, 甲/乙/丙) need an official table; until one is loaded only item counts would be printed. */
export function riskSection(context: PlanContext): PlanSection {
  const { facts, reference, asOf, risk } = context
  const { value: level } = riskClass(facts.profile, reference, asOf)
  const { value, groups, explanation } = risk
  const undecided = groups.some((group) => group.undecided.length > 0)
  const table: PlanPart[] =
    groups.length === 0
      ? []
      : [{ kind: 'table', table: 'riskGroups', rows: groups.map((group) => groupRow(context, group)) }]
  return {
    id: '6',
    parts: [
      {
        kind: 'fields',
        fields: [
          field('riskClass', level === null ? null : message(`riskClass.${level}`)),
          field('riskLevel', value === null ? null : message(`risk.level.${value}`)),
        ],
      },
      ...table,
      ...(undecided ? [note('plan.note.undecided')] : []),
      note('plan.note.riskMethod'),
      note('plan.note.riskCautious'),
      note('plan.note.noGrade'),
      byHand('selfCheck'),
      ...lacks(
        // An open nature is no gap a person could fill in: it is marked in the table and said in the note.
        explanation.missing
          .filter(({ key }) => key !== 'risk.missing.nature')
          .map((label) => ({ ...planGap('6', 'risk', 'surveys'), path: `plan.6.${label.key}`, label })),
      ),
    ],
  }
}

/** §7 四率, numerator and denominator beside the rate. */
export function rateSection({ questions }: PlanContext): PlanSection {
  const rows = questions.map(({ key, answer, numerator, denominator, text }): PlanCell[] => [
    message(`plan.rate.${key}`),
    numerator === null ? '—' : String(numerator),
    denominator === null ? '—' : String(denominator),
    denominator === null || numerator === null || denominator === 0
      ? message(`plan.answer.${answer}`)
      : `${((100 * numerator) / denominator).toFixed(1)}%`,
    text,
  ])
  return {
    id: '7',
    parts: [
      { kind: 'table', table: 'rates', rows },
      note('plan.note.rates'),
      ...lacks(
        questions
          .filter(({ answer }) => answer === 'unknown')
          .map(({ key }) => ({
            ...planGap('7', 'rate', 'structure', { rate: `@plan.rate.${key}` }),
            path: `plan.7.${key}`,
          })),
      ),
    ],
  }
}
