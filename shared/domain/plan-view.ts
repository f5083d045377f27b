/** 一企一策 as data: every section 0–17 and annexes A–G, each with what the facts give or exactly what is missing. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Message } from './explanation.ts'
import { message } from './explanation.ts'
import { origin, profileInput, recordedInProfile, traced } from './figure.ts'
import type { Gap } from './paper-gap.ts'
import { annexes } from './plan/annexes.ts'
import { basisSection, effectSection, reportSection } from './plan/closing.ts'
import { field, planContext, planGap } from './plan/context.ts'
import type { PlanContext } from './plan/context.ts'
import { findingSection, measureSection } from './plan/findings.ts'
import { firmSection } from './plan/overview.ts'
import { hazardSection, postSection } from './plan/posts.ts'
import { examSection } from './plan/exams.ts'
import { resultSection } from './plan/results.ts'
import { archiveSection, budgetSection, calendarSection, emergencySection, fiveOnesSection } from './plan/service.ts'
import { rateSection, riskSection } from './plan/status.ts'
import type { PlanCell, PlanParty, PlanView } from './plan/types.ts'

export { planFigures } from './plan/figures.ts'
export { PLAN_COLUMNS, wordsOf } from './plan/types.ts'
export type { PlanCell, PlanField, PlanPart, PlanTable, PlanView } from './plan/types.ts'

function coverGaps({ facts }: PlanContext): Gap[] {
  const { plan } = facts.profile
  const needed = [
    ['number', plan.number],
    ['version', plan.version],
    ['preparedOn', plan.preparedOn],
    ['servicePeriod', plan.serviceFrom !== null && plan.serviceTo !== null],
    ['preparedBy', plan.preparedBy],
    ['contractNumber', plan.contractNumber],
  ] as const
  return needed.filter(([, value]) => value === null || value === false).map(([name]) => planGap('0', name, 'plan'))
}

function servicePeriod({ facts }: PlanContext): PlanCell {
  const { serviceFrom, serviceTo } = facts.profile.plan
  if (serviceFrom === null || serviceTo === null) return null
  const inputs = [profileInput('plan.serviceFrom', serviceFrom), profileInput('plan.serviceTo', serviceTo)]
  const text = message('plan.period', { from: serviceFrom, to: serviceTo })
  return traced(text, origin(message('figure.how.profile'), { inputs }))
}

/** What several sections lack is listed once, under the first of them. */
function unique(gaps: readonly Gap[]): Gap[] {
  const first = new Map<string, Gap>()
  for (const gap of gaps) {
    const key = JSON.stringify([gap.label, gap.link])
    if (!first.has(key)) first.set(key, gap)
  }
  return [...first.values()]
}

/** Who signs. The authority's line is optional and never filled in: no source makes its signature a condition. */
function parties({ facts }: PlanContext): PlanParty[] {
  const { profile } = facts
  return [
    { key: 'employer', name: profile.name },
    { key: 'provider', name: profile.plan.preparedBy },
    ...(profile.hasUnion === true ? [{ key: 'workers', name: null } as const] : []),
    { key: 'authority', name: null },
  ]
}

/** Figures that contradict each other or the service period. */
function warnings({ facts, here, asOf }: PlanContext): Message[] {
  const { serviceFrom, serviceTo } = facts.profile.plan
  const unplaced = here.workers.filter((worker) => !here.assignmentsOf.has(worker.id)).length
  return [
    ...(unplaced > 0 ? [message('sheet.check.unplaced', { count: unplaced })] : []),
    ...(serviceFrom !== null && serviceTo !== null && serviceTo < serviceFrom
      ? [message('plan.check.period', { from: serviceFrom, to: serviceTo })]
      : []),
    ...(serviceTo !== null && serviceTo < asOf ? [message('plan.check.ended', { to: serviceTo })] : []),
  ]
}

/** The plan of a firm on a day. */
export function planView(facts: Facts, reference: Reference, asOf: IsoDate): PlanView {
  const context = planContext(facts, reference, asOf)
  const { name, demo, plan } = facts.profile
  const sections = [
    firmSection(context),
    postSection(context),
    hazardSection(context),
    resultSection(context),
    examSection(context),
    riskSection(context),
    rateSection(context),
    findingSection(context),
    measureSection(context),
    calendarSection(context),
    fiveOnesSection(),
    archiveSection(),
    budgetSection(context),
    emergencySection(context),
    effectSection(context),
    reportSection(context),
    basisSection(context),
    ...annexes(context),
  ]
  return {
    asOf,
    firmName: name,
    demo,
    edition: reference.edition,
    version: plan.version,
    cover: [
      field('name', recordedInProfile('name', name)),
      field('number', recordedInProfile('plan.number', plan.number)),
      field('version', recordedInProfile('plan.version', plan.version)),
      field('preparedOn', recordedInProfile('plan.preparedOn', plan.preparedOn)),
      field('servicePeriod', servicePeriod(context)),
      field('preparedBy', recordedInProfile('plan.preparedBy', plan.preparedBy)),
      field('contractNumber', recordedInProfile('plan.contractNumber', plan.contractNumber)),
    ],
    parties: parties(context),
    sections,
    gaps: unique([
      ...coverGaps(context),
      ...sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'lacks' ? part.lacks : []))),
    ]),
    warnings: warnings(context),
  }
}
