/** Sections 6 and 7: risk level, state of management, the four rates. */
import { message } from '../explanation.ts'
import { countedItems, origin, traced } from '../figure.ts'
import type { Origin } from '../figure.ts'
import { askedPersons } from '../four-questions.ts'
import type { Question } from '../four-questions.ts'
import { riskClass } from '../risk-class.ts'
import type { NatureGroup } from '../risk-level.ts'
import { byHand, explainedCell, exposureInputs, field, headcount, lacks, note, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanPart, PlanSection } from './types.ts'

function groupRow(context: PlanContext, group: NatureGroup, index: number): PlanCell[] {
  const { hazardName, asOf, facts, risk } = context
  const { nature, hazardIds, undecided, workerIds, exposure, level } = group
  const { steps, basis } = risk.explanation
  const inputs = exposureInputs(
    context,
    facts.exposures.filter(({ hazardId }) => hazardIds.includes(hazardId)),
  )
  const persons = headcount(workerIds, message('figure.how.exposed', { asOf }), inputs)
  // The first steps of the level's explanation are its groups, in the same order.
  const from = origin(steps[index] ?? risk.explanation.text, { basis, inputs })
  return [
    message(`risk.nature.${nature}`),
    hazardIds.map((id) => (undecided.includes(id) ? `${hazardName(id)}※` : hazardName(id))).join('、'),
    traced(String(persons.count), persons.from),
    traced(message(`risk.exposure.${exposure}`), from),
    traced(message(`risk.level.${level}`), from),
  ]
}

/** §6 风险等级与管理状况. Letters (A/B/C, 甲/乙/丙) need an official table; until one is loaded only item counts would be printed. */
export function riskSection(context: PlanContext): PlanSection {
  const { facts, reference, asOf, risk } = context
  const { groups, explanation } = risk
  const undecided = groups.some((group) => group.undecided.length > 0)
  const table: PlanPart[] =
    groups.length === 0
      ? []
      : [{ kind: 'table', table: 'riskGroups', rows: groups.map((group, index) => groupRow(context, group, index)) }]
  return {
    id: '6',
    parts: [
      {
        kind: 'fields',
        fields: [
          field('riskClass', explainedCell(riskClass(facts.profile, reference, asOf), 'riskClass')),
          field('riskLevel', explainedCell(risk, 'risk.level')),
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

interface RateOrigins {
  readonly numerator: Origin
  readonly denominator: Origin
  readonly rate: Origin
}

/** Where a rate and its two numbers come from: the due items it was counted from; for the test, post–hazard pairs. */
export function rateOrigins(context: PlanContext, { key, text }: Question): RateOrigins {
  const { items, facts, asOf } = context
  switch (key) {
    case 'declared': {
      const from = countedItems(
        text,
        items.filter(({ rule }) => rule.startsWith('declaration.')),
      )
      return { numerator: from, denominator: from, rate: from }
    }
    case 'tested': {
      const exposures = exposureInputs(context, facts.exposures)
      const from = countedItems(
        text,
        items.filter(({ rule }) => rule === 'survey.periodic'),
      )
      return {
        numerator: from,
        denominator: origin(message('figure.how.allPairs'), { inputs: exposures }),
        rate: { ...from, inputs: exposures },
      }
    }
    case 'examined':
    case 'trained': {
      const { asked, done } = askedPersons(items, key === 'examined' ? 'exam.inService' : 'training.inService')
      const rate = countedItems(text, asked)
      return {
        numerator: countedItems(message('figure.how.done', { asOf }), done),
        denominator: countedItems(message('figure.how.asked', { asOf }), asked),
        rate,
      }
    }
  }
}

function rateRow(context: PlanContext, question: Question): PlanCell[] {
  const { key, answer, numerator, denominator, text } = question
  const origins = rateOrigins(context, question)
  const result =
    denominator === null || numerator === null || denominator === 0
      ? message(`plan.answer.${answer}`)
      : `${((100 * numerator) / denominator).toFixed(1)}%`
  return [
    message(`plan.rate.${key}`),
    numerator === null ? '—' : traced(String(numerator), origins.numerator),
    denominator === null ? '—' : traced(String(denominator), origins.denominator),
    traced(result, origins.rate),
    traced(text, origins.rate),
  ]
}

/** §7 四率, numerator and denominator beside the rate. */
export function rateSection(context: PlanContext): PlanSection {
  const { questions } = context
  const rows = questions.map((question) => rateRow(context, question))
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
