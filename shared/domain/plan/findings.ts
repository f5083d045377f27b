/** Sections 8 and 9: problems found in the facts, grouped by rule with persons counted and never named, and what is to be done about each. */
import type { HazardId } from '#shared/entities/common.ts'
import { message } from '../explanation.ts'
import type { Basis, DueItem, Message } from '../explanation.ts'
import { workersOf } from '../exposure-results.ts'
import { byHand, distinct, lacks, note, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanPart, PlanSection } from './types.ts'

export interface Finding {
  readonly rule: string
  readonly text: Message
  readonly kind: 'overdue' | 'missing' | 'over' | 'untested'
  /** Still over the limit after an earlier report said so: the law asks to stop the work, not for another deadline. */
  readonly mustStop: boolean
}

function dueFindings(items: readonly DueItem[]): Finding[] {
  const open = items.filter(({ status }) => status === 'overdue' || status === 'missing')
  return [...Map.groupBy(open, ({ rule }) => rule)].flatMap(([rule, group]): Finding[] => {
    const overdue = group.filter(({ status }) => status === 'overdue').length
    const missing = group.length - overdue
    const unit = group.some(({ subject }) => subject.kind === 'worker') ? 'persons' : 'items'
    const name = `@rule.${rule}`
    return [
      ...(overdue > 0 ? [{ rule, kind: 'overdue', mustStop: false, text: message(`plan.finding.overdue.${unit}`, { rule: name, count: overdue }) } as const] : []),
      ...(missing > 0 ? [{ rule, kind: 'missing', mustStop: false, text: message(`plan.finding.missing.${unit}`, { rule: name, count: missing }) } as const] : []),
    ]
  })
}

function exceedances({ pairs, hazardName, here }: PlanContext): Finding[] {
  const over = pairs.filter(({ verdict }) => verdict === 'over')
  return [...Map.groupBy(over, ({ exposure }): HazardId => exposure.hazardId)].map(([hazardId, group]) => ({
    rule: 'survey.overLimit',
    kind: 'over',
    mustStop: group.some(({ stillOver }) => stillOver),
    text: message('plan.finding.over', { hazard: hazardName(hazardId), posts: group.length, persons: workersOf(group, here.workersOnPost).size }),
  }))
}

function untested({ pairs, hazardName, facts, asOf }: PlanContext): Finding[] {
  const open = pairs.filter(({ verdict }) => verdict === 'untested')
  // With no report at all the overdue test itself is the finding.
  if (open.length === 0 || !facts.surveys.some((survey) => survey.kind === 'periodic' && survey.date <= asOf)) return []
  const hazards = distinct(open.map(({ exposure }) => hazardName(exposure.hazardId))).join('、')
  return [{ rule: 'survey.untested', kind: 'untested', mustStop: false, text: message('plan.finding.untested', { count: open.length, hazards }) }]
}

/** Problems the facts show, worst first; the order numbers sections 8 and 9 share. */
export function findings(context: PlanContext): Finding[] {
  return [...exceedances(context), ...untested(context), ...dueFindings(context.items)]
}

export function basisText({ document, clause, edition, verification }: Basis): string {
  return verification === 'V' ? `${document}${clause}` : `${document}${clause}（${edition}）`
}

/** §8 问题清单 */
export function findingSection(context: PlanContext): PlanSection {
  const { reference, asOf, facts } = context
  const rows = findings(context).map(({ rule, text, kind, mustStop }, index): PlanCell[] => {
    const row = reference.rule(rule, asOf)
    return [
      String(index + 1),
      text,
      message(mustStop ? 'plan.severity.mustStop' : `plan.severity.${kind}`),
      distinct(row.basis.filter(({ verification }) => verification !== 'D').map(basisText)).join('；'),
      row.penalty ?? message('plan.noPenalty'),
      null,
    ]
  })
  return {
    id: '8',
    parts: [
      ...(rows.length > 0 ? [{ kind: 'table', table: 'findings', rows } as const, note('plan.note.findings')] : []),
      ...(rows.length === 0 && facts.exposures.length > 0 ? [{ kind: 'text', text: message('plan.noFindings') } as const] : []),
      byHand('siteVisit'),
      ...lacks([facts.exposures.length === 0 && planGap('8', 'facts', 'structure')]),
    ],
  }
}

/** Control of exposure comes before paperwork: 消除、替代、工程、管理、个体防护. */
function measureRow({ facts }: PlanContext, { rule, kind, mustStop }: Finding, index: number): PlanCell[] {
  const { profile } = facts
  return [
    String(index + 1),
    message(mustStop ? 'plan.measure.stop' : kind === 'missing' ? 'plan.measure.record' : `plan.measure.${rule}`),
    kind === 'over' ? null : message('plan.control.management'),
    profile.healthManager.name,
    profile.plan.providerLead.name,
    mustStop ? message('plan.deadline.stop') : null,
    null,
    null,
    message(kind === 'over' ? 'plan.acceptance.over' : kind === 'missing' ? 'plan.acceptance.record' : `plan.acceptance.${rule.split('.')[0] ?? ''}`),
  ]
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
      ...(rows.length > 0 ? [{ kind: 'table', table: 'measures', rows, forPen: true } as const] : [{ kind: 'text', text: message('plan.noMeasures') } as const]),
      ...stops,
      note('plan.note.closing'),
      ...lacks([
        healthManager.name === null && planGap('9', 'owner', 'profile'),
        plan.providerLead.name === null && planGap('9', 'supporter', 'plan'),
      ]),
    ],
  }
}
