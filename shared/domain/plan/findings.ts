/** Sections 8 and 9: problems found in the facts, grouped by rule with persons counted and never named, and what is to be done about each. */
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import { consequenceOf } from '../penalty.ts'
import { message } from '../explanation.ts'
import type { Basis, DueItem, Message } from '../explanation.ts'
import { workersOf } from '../exposure-results.ts'
import { countedItems, origin, traced } from '../figure.ts'
import type { Origin } from '../figure.ts'
import { distinct } from '../distinct.ts'
import { byHand, lacks, note, pairsOrigin, planGap, resultInput } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanPart, PlanSection } from './types.ts'

const STATE = '中华人民共和国'

export interface Finding {
  readonly rule: string
  readonly text: Message
  readonly origin: Origin
  readonly kind: 'overdue' | 'missing' | 'over' | 'untested'
  /** Still over the limit after an earlier report said so: the law asks to stop the work, not for another deadline. */
  readonly mustStop: boolean
}

/** One finding per rule: how many are late, how many cannot be told for want of a record. */
function dueFinding(rule: string, group: readonly DueItem[], asOf: IsoDate): Finding {
  const overdue = group.filter(({ status }) => status === 'overdue').length
  const missing = group.length - overdue
  const name = `@rule.${rule}`
  const unit = group.some(({ subject }) => subject.kind === 'worker') ? 'persons' : 'items'
  const kind = overdue > 0 ? 'overdue' : 'missing'
  const text =
    overdue > 0 && missing > 0 && unit === 'persons'
      ? message('plan.finding.persons', { rule: name, overdue, missing })
      : message(`plan.finding.${kind}.${unit}`, { rule: name, count: overdue > 0 ? overdue : missing })
  const from = countedItems(message('figure.how.finding', { asOf }), group)
  return { rule, kind, mustStop: false, text, origin: from }
}

function dueFindings({ items, asOf }: PlanContext): Finding[] {
  // A reminder is no problem the law sees; the plan lists what binds. What is over the limit has a finding of its own, by hazard.
  const open = items.filter(
    ({ rule, status, footing }) =>
      footing === 'law' && rule !== 'measurement.exceedance' && (status === 'overdue' || status === 'missing'),
  )
  return [...Map.groupBy(open, ({ rule }) => rule)].map(([rule, group]) => dueFinding(rule, group, asOf))
}

function exceedances(context: PlanContext): Finding[] {
  const { pairs, hazardName, here } = context
  const over = pairs.filter(({ verdict }) => verdict === 'over')
  return [...Map.groupBy(over, ({ exposure }): HazardId => exposure.hazardId)].map(([hazardId, group]) => {
    const workerIds = [...workersOf(group, here.workersOnPost)].toSorted()
    const over = group.flatMap(({ results }) => results.filter(({ verdict }) => verdict === 'over'))
    return {
      rule: 'survey.overLimit',
      kind: 'over',
      mustStop: group.some(({ stillOver }) => stillOver),
      text: message('plan.finding.over', {
        hazard: hazardName(hazardId),
        posts: group.length,
        persons: workerIds.length,
      }),
      origin: origin(message('figure.how.over'), {
        steps: over.map(({ judgement }) => judgement.text),
        inputs: over.map((entry) => resultInput(context, entry)),
        basis: over.flatMap(({ judgement }) => judgement.limit?.basis ?? []).slice(0, 1),
        workerIds,
      }),
    }
  })
}

function untested(context: PlanContext): Finding[] {
  const { pairs, hazardName, facts, asOf } = context
  const open = pairs.filter(({ verdict }) => verdict === 'untested')
  // With no report at all the overdue test itself is the finding.
  if (open.length === 0 || !facts.surveys.some((survey) => survey.kind === 'periodic' && survey.date <= asOf)) return []
  const hazards = distinct(open.map(({ exposure }) => hazardName(exposure.hazardId))).join('、')
  return [
    {
      rule: 'survey.untested',
      kind: 'untested',
      mustStop: false,
      text: message('plan.finding.untested', { count: open.length, hazards }),
      origin: pairsOrigin(context, open),
    },
  ]
}

/** Problems the facts show, worst first; the order numbers sections 8 and 9 share. */
export function findings(context: PlanContext): Finding[] {
  return [...exceedances(context), ...untested(context), ...dueFindings(context)]
}

/** Clauses by document. The law's full title loses its first seven characters, as everyone writes it. */
function basisText(basis: readonly Basis[]): string {
  const documents = Map.groupBy(basis, ({ document, edition, verification }) =>
    verification === 'V' && document.startsWith(STATE) ? document.slice(STATE.length) : `${document}（${edition}）`,
  )
  return [...documents]
    .map(([document, clauses]) => `${document} ${distinct(clauses.map(({ clause }) => clause)).join('、')}`)
    .join('；')
}

/** §8 问题清单 */
export function findingSection(context: PlanContext): PlanSection {
  const { reference, asOf, facts } = context
  const rows = findings(context).map(({ rule, text, origin: from, kind, mustStop }, index): PlanCell[] => {
    const { basis, penalty, penaltyBasis } = consequenceOf(rule, reference, asOf)
    return [
      String(index + 1),
      traced(text, from),
      message(mustStop ? 'plan.severity.mustStop' : `plan.severity.${kind}`),
      basisText(basis.filter(({ verification }) => verification !== 'D')),
      penalty === null
        ? message('plan.noPenalty')
        : traced(penalty, origin(message('figure.how.penalty'), { basis: penaltyBasis })),
      null,
    ]
  })
  return {
    id: '8',
    parts: [
      ...(rows.length > 0 ? [{ kind: 'table', table: 'findings', rows } as const, note('plan.note.findings')] : []),
      ...(rows.length === 0 && facts.exposures.length > 0
        ? [{ kind: 'text', text: message('plan.noFindings') } as const]
        : []),
      byHand('siteVisit'),
      ...lacks([facts.exposures.length === 0 && planGap('8', 'facts', 'structure')]),
    ],
  }
}

/** Control of exposure comes before paperwork: 消除、替代、工程、管理、个体防护. */
function measureRow(context: PlanContext, finding: Finding, index: number): PlanCell[] {
  const { kind, mustStop } = finding
  const { profile } = context.facts
  return [
    String(index + 1),
    message(mustStop ? 'plan.measure.stop' : kind === 'missing' ? 'plan.measure.record' : measureKey(context, finding)),
    kind === 'over' ? null : message('plan.control.management'),
    profile.healthManager.name,
    profile.plan.providerLead.name,
    mustStop ? message('plan.deadline.stop') : null,
    null,
    null,
    acceptance(context, finding),
  ]
}

/** Rules with a row of their own have a measure of their own; a duty of the pack names its evidence instead. */
function measureKey({ reference, asOf }: PlanContext, { rule }: Finding): string {
  return consequenceOf(rule, reference, asOf).evidence === null ? `plan.measure.${rule}` : 'plan.measure.duty'
}

function acceptance({ reference, asOf }: PlanContext, { rule, kind }: Finding): PlanCell {
  if (kind === 'over') return message('plan.acceptance.over')
  if (kind === 'missing') return message('plan.acceptance.record')
  return consequenceOf(rule, reference, asOf).evidence ?? message(`plan.acceptance.${rule.split('.')[0] ?? ''}`)
}

/** §9 整改与帮扶措施: one line per finding; what only people can decide stays empty for the pen. */
export function measureSection(context: PlanContext): PlanSection {
  const found = findings(context)
  const rows = found.map((finding, index) => measureRow(context, finding, index))
  const { healthManager, plan } = context.facts.profile
  const stops: PlanPart[] = found.some(({ mustStop }) => mustStop) ? [note('plan.note.mustStop')] : []
  return {
    id: '9',
    parts: [
      ...(rows.length > 0
        ? [{ kind: 'table', table: 'measures', rows, pen: 'line' } as const]
        : [{ kind: 'text', text: message('plan.noMeasures') } as const]),
      ...stops,
      note('plan.note.closing'),
      ...lacks([
        healthManager.name === null && planGap('9', 'owner', 'profile'),
        plan.providerLead.name === null && planGap('9', 'supporter', 'plan'),
      ]),
    ],
  }
}
