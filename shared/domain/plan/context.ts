/** Everything the plan's sections read, computed once. */
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { dueItems } from '../due.ts'
import { message } from '../explanation.ts'
import type { DueItem, Message } from '../explanation.ts'
import { exposureResults, judgedResults } from '../exposure-results.ts'
import type { ExposureResult, JudgedResult } from '../exposure-results.ts'
import { fourQuestions } from '../four-questions.ts'
import type { Question } from '../four-questions.ts'
import type { Gap } from '../paper-gap.ts'
import { presence } from '../presence.ts'
import type { Presence } from '../presence.ts'
import { riskLevel } from '../risk-level.ts'
import type { RiskLevelResult } from '../risk-level.ts'
import { ruleContext } from '../rule-context.ts'
import type { PlanField, PlanPart } from './types.ts'

export interface PlanContext {
  readonly facts: Facts
  readonly reference: Reference
  readonly asOf: IsoDate
  readonly here: Presence
  readonly items: readonly DueItem[]
  readonly questions: readonly Question[]
  readonly judged: readonly JudgedResult[]
  readonly pairs: readonly ExposureResult[]
  readonly risk: RiskLevelResult
  hazardName(id: HazardId): string
  postName(id: Id): string
}

export function planContext(facts: Facts, reference: Reference, asOf: IsoDate): PlanContext {
  const items = dueItems(facts, reference, asOf)
  const judged = judgedResults(facts, reference, asOf)
  const pairs = exposureResults(facts, reference, asOf, judged)
  const { hazardName, postName } = ruleContext(facts, reference, asOf)
  return {
    facts,
    reference,
    asOf,
    here: presence(facts, asOf),
    items,
    questions: fourQuestions(facts, reference, asOf, items),
    judged,
    pairs,
    risk: riskLevel(facts, reference, asOf, pairs),
    hazardName,
    postName,
  }
}

/** A gap of a section; its name is `plan.gap.<name>`. */
export function planGap(section: string, name: string, link: Gap['link'], params: Message['params'] = {}): Gap {
  return {
    path: `plan.${section}.${name}`,
    label: message(`plan.gap.${name}`, params),
    section: message(`plan.section.${section}`),
    link,
  }
}

/** The part that names a section's gaps; nothing when there are none. */
export function lacks(gaps: readonly (Gap | false)[]): PlanPart[] {
  const real = gaps.filter((gap) => gap !== false)
  return real.length === 0 ? [] : [{ kind: 'lacks', lacks: real }]
}

export function field(name: string, value: PlanField['value']): PlanField {
  return { label: message(`plan.field.${name}`), value }
}

export function note(key: string, params: Message['params'] = {}): PlanPart {
  return { kind: 'note', text: message(key, params) }
}

/** Says that the program keeps no such records and the box is for the pen. */
export function byHand(name: string): PlanPart {
  return { kind: 'byHand', text: message(`plan.byHand.${name}`) }
}

/** Distinct texts in the order met. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
