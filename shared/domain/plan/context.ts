/** Everything the plan's sections read, computed once. */
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { dueItems } from '../due.ts'
import { message } from '../explanation.ts'
import type { DueItem, Explained, Input, Message } from '../explanation.ts'
import { exposureResults, judgedResults, readingText } from '../exposure-results.ts'
import type { ExposureResult, JudgedResult } from '../exposure-results.ts'
import { origin, originOf, traced } from '../figure.ts'
import type { Origin, Traced } from '../figure.ts'
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

/** A remark; one that holds a number or a date of the firm's has its origin. */
export function note(key: string, params: Message['params'] = {}, from?: Origin): PlanPart {
  const text = message(key, params)
  return { kind: 'note', text: from === undefined ? text : traced(text, from) }
}

/** A head count with the persons behind it. */
export function headcount(
  workerIds: Iterable<Id>,
  how: Message,
  inputs: readonly Input[] = [],
): { readonly count: number; readonly from: Origin } {
  const ids = [...new Set(workerIds)].toSorted()
  return { count: ids.length, from: origin(how, { workerIds: ids, inputs }) }
}

/** Persons on a post on the day, as a plain number. */
export function personsOnPost({ here, asOf, postName }: PlanContext, postId: Id): Traced {
  const { count, from } = headcount(here.workersOnPost.get(postId) ?? [], message('figure.how.onPost', { asOf }), [
    { kind: 'posts', id: postId, field: 'name', value: postName(postId) },
  ])
  return traced(String(count), from)
}

/** Exposures as inputs, named by post and hazard. */
export function exposureInputs(
  { postName, hazardName }: PlanContext,
  exposures: readonly Pick<Exposure, 'id' | 'postId' | 'hazardId'>[],
): Input[] {
  return exposures.map(({ id, postId, hazardId }) => {
    return { kind: 'exposures', id, field: 'hazardId', value: `${postName(postId)} ${hazardName(hazardId)}` }
  })
}

/** Post–hazard pairs counted by what the reports say of them, with the test's own due item, which names the interval. */
export function pairsOrigin(context: PlanContext, pairs: readonly ExposureResult[]): Origin {
  const test = context.items.filter(({ rule }) => rule === 'survey.periodic')
  const inputs = exposureInputs(
    context,
    pairs.map(({ exposure }) => exposure),
  )
  return origin(message('figure.how.pairs', { asOf: context.asOf }), { inputs, items: test })
}

/** Hours a day and days a week of an exposure, as recorded. */
export function timeOrigin({ id, hoursPerDay, daysPerWeek }: Exposure): Origin {
  const recorded = { hoursPerDay, daysPerWeek }
  const inputs = Object.entries(recorded).flatMap(([name, value]): Input[] =>
    value === null ? [] : [{ kind: 'exposures', id, field: name, value: String(value) }],
  )
  return origin(message('figure.how.exposure'), { inputs })
}

/** A result of a report as an input. */
export function resultInput({ hazardName }: PlanContext, { survey, result }: JudgedResult): Input {
  const value = `${result.point} ${hazardName(result.hazardId)} ${readingText(result)}`
  return { kind: 'surveys', id: survey.id, field: 'result', value }
}

/** A value that explained itself, by the text `<name>.<value>`; null while it cannot be told. */
export function explainedCell({ value, explanation }: Explained<string>, name: string): Traced | null {
  return value === null ? null : traced(message(`${name}.${value}`), originOf(explanation))
}

/** Says that the program keeps no such records and the box is for the pen. */
export function byHand(name: string): PlanPart {
  return { kind: 'byHand', text: message(`plan.byHand.${name}`) }
}
