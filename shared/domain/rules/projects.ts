/** 建设项目“三同时” (D12–D18): a rule for each gate, an item for each project. A day not entered has not come; one that lies ahead is a plan. */
import { cite, lack, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, type Outcome, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome, isHistory } from './applies.ts'
import {
  come,
  type DayField,
  gateOutcome,
  lackDay,
  lateOutcome,
  type Limit,
  type Look,
  lookAt,
  recorded,
} from './project-gates.ts'
import type { IsoDate } from '#shared/entities/common.ts'

/** A rule that looks at each project; null where the project has nothing to do with it yet. */
function projectRule(id: string, dutyId: string, outcomeOf: (look: Look) => Outcome | null): Rule {
  function evaluate(context: RuleContext, duty: Duty, rule: string): DueItem[] {
    return context.facts.projects.flatMap((project) => {
      const look = lookAt(context, duty, project)
      const outcome = outcomeOf(look)
      const subject = { kind: 'project', id: project.id, name: project.name } as const
      return outcome === null ? [] : [dutyItem(context, rule, duty, subject, look.account, outcome)]
    })
  }
  return dutyRule(id, dutyId, evaluate)
}

function startOf(look: Look): Limit | null {
  const on = recorded(look, 'startedOn')
  return on === null ? null : { event: 'start', on, last: on }
}

/** The day of acceptance, done or planned. A planned day that passed without one proves nothing: the day itself is asked for. */
function acceptanceOf(look: Look): { readonly on: IsoDate | null; readonly dependsOn: DayField } {
  const accepted = recorded(look, 'acceptedOn')
  if (accepted !== null) return { on: accepted, dependsOn: 'acceptedOn' }
  const planned = recorded(look, 'acceptancePlannedOn')
  const hasPassed = planned !== null && planned < look.context.asOf
  return hasPassed ? { on: null, dependsOn: 'acceptedOn' } : { on: planned, dependsOn: 'acceptancePlannedOn' }
}

/** 第90号令: where the class is 严重, people from outside the unit take part in the review. */
function reviewers(look: Look): Outcome | null {
  const { project, account, context } = look
  const reviewedOn = come(look, 'preEvaluationReviewedOn')
  const { riskClass, outsideReviewers, id } = project
  if (riskClass !== null) cite(account, 'projects', id, 'riskClass', `@riskClass.${riskClass}`)
  if (riskClass === 'general' || outsideReviewers === true || reviewedOn === null) return null
  if (riskClass === 'severe' && outsideReviewers === false)
    return lateOutcome(look, reviewedOn, 'project.insiders', { reviewedOn })
  if (isHistory(context, reviewedOn)) return null
  if (riskClass === null) lack(account, 'missing.project.riskClass')
  if (outsideReviewers === null) lack(account, 'missing.project.outsideReviewers')
  return { is: 'missing', key: 'project.reviewers' }
}

/** D12: at the feasibility stage, reviewed before construction. */
function preEvaluation(look: Look): Outcome | null {
  const feasibility = recorded(look, 'feasibilityOn')
  const evaluated = come(look, 'preEvaluatedOn')
  const limit = startOf(look)
  const { asOf } = look.context
  if (feasibility !== null && evaluated === null && (limit === null || limit.on > asOf)) {
    if (feasibility >= asOf) return { is: 'dated', date: feasibility, key: 'project.feasibility' }
    return { is: 'open', since: feasibility, key: 'project.blocked' }
  }
  const needs = ['preEvaluatedOn', 'preEvaluationReviewedOn'] as const
  const outcome = gateOutcome(look, {
    id: 'preEvaluation',
    needs,
    event: 'start',
    limit,
    dependsOn: 'startedOn',
    isNext: true,
  })
  return outcome?.is === 'met' ? (reviewers(look) ?? outcome) : outcome
}

/** D13: designed and reviewed before construction. */
function design(look: Look): Outcome | null {
  const isNext = come(look, 'preEvaluationReviewedOn') !== null
  const limit = startOf(look)
  return gateOutcome(look, {
    id: 'design',
    needs: ['designReviewedOn'],
    event: 'start',
    limit,
    dependsOn: 'startedOn',
    isNext,
  })
}

/** D14: at least 30 and at most 180 days. Only a project that has a trial run is asked about it (第90号令). */
function trialRun(look: Look): Outcome | null {
  const from = recorded(look, 'trialFrom')
  if (from === null) return null
  const { context, account, duty } = look
  const earliest = countClock(context, account, clockOf(duty, 'earliest'), from)
  const latest = countClock(context, account, clockOf(duty, 'latest'), from)
  const to = recorded(look, 'trialTo')
  const params = { earliest, latest, to: to ?? '' }
  if (to !== null && to > context.asOf && (to < earliest || to > latest))
    step(account, 'project.step.trialPlan', params)
  if (hasCome(to, context.asOf)) {
    if (to < earliest) return lateOutcome(look, to, 'project.trialShort', params)
    return to > latest ? lateOutcome(look, latest, 'project.trialLong', params) : { is: 'met' }
  }
  if (isHistory(context, latest)) {
    lackDay(look, 'trialTo')
    return { is: 'missing' }
  }
  return { is: 'dated', date: latest, key: 'project.trial', params }
}

/** D15: before acceptance, or during the trial run. */
function controlEvaluation(look: Look): Outcome | null {
  const { on, dependsOn } = acceptanceOf(look)
  const isNext = dependsOn === 'acceptedOn' || come(look, 'startedOn') !== null || come(look, 'trialFrom') !== null
  const limit: Limit | null = on === null ? null : { event: 'acceptance', on, last: on }
  const needs = ['controlEvaluatedOn'] as const
  return gateOutcome(look, { id: 'controlEvaluation', needs, event: 'acceptance', limit, dependsOn, isNext })
}

/** D16: the acceptance scheme goes to the authority 20 days before acceptance. */
function acceptanceScheme(look: Look): Outcome | null {
  const { context, account, duty } = look
  const { on, dependsOn } = acceptanceOf(look)
  const isNext = dependsOn === 'acceptedOn' || come(look, 'controlEvaluatedOn') !== null
  const last = on === null ? null : countClock(context, account, clockOf(duty, 'report'), on)
  const limit: Limit | null = on === null || last === null ? null : { event: 'acceptance', on, last }
  const needs = ['schemeReportedOn'] as const
  return gateOutcome(look, { id: 'acceptanceScheme', needs, event: 'acceptance', limit, dependsOn, isNext })
}

/** D17: within 20 days after acceptance where the class is 严重; 一般 keeps its report on file. */
function acceptanceReport(look: Look): Outcome | null {
  const { context, account, duty, project } = look
  const accepted = come(look, 'acceptedOn')
  if (accepted === null) return null
  if (project.riskClass === null) {
    lack(account, 'missing.project.riskClass')
    return { is: 'missing' }
  }
  cite(account, 'projects', project.id, 'riskClass', `@riskClass.${project.riskClass}`)
  if (project.riskClass === 'general') return { is: 'notApplicable', key: 'project.onFile' }
  const last = countClock(context, account, clockOf(duty, 'report'), accepted)
  const reported = come(look, 'acceptanceReportedOn')
  const params = { last, doneOn: reported ?? '' }
  if (reported !== null) return reported <= last ? { is: 'met' } : lateOutcome(look, last, 'project.reportLate', params)
  if (!isHistory(context, last)) return { is: 'dated', date: last }
  lackDay(look, 'acceptanceReportedOn')
  return { is: 'missing' }
}

const PUBLISHED = ['preEvaluationReviewedOn', 'designReviewedOn', 'controlEvaluatedOn', 'acceptedOn'] as const

/** D18: evaluation, design review and acceptance are shown to the workers; a paper posted before a gate does not show it. */
function publication(look: Look): Outcome | null {
  const { context, account, project } = look
  const latest = PUBLISHED.flatMap((field) => come(look, field) ?? [])
    .toSorted()
    .at(-1)
  if (latest === undefined) return null
  const published = come(look, 'publishedOn')
  const posting = context.facts.postings.findLast(
    ({ projectId, postedOn }) => projectId === project.id && postedOn >= latest && hasCome(postedOn, context.asOf),
  )
  if (posting !== undefined) cite(account, 'postings', posting.id, 'postedOn', posting.postedOn)
  if (posting !== undefined || (published !== null && published >= latest)) return { is: 'met' }
  if (latest === context.asOf) return { is: 'dated', date: latest }
  if (!isHistory(context, latest)) return { is: 'open', since: latest, key: 'project.unpublished' }
  lackDay(look, 'publishedOn')
  return { is: 'missing' }
}

export const PROJECT_RULES: readonly Rule[] = [
  projectRule('project.preEvaluation', 'D12', preEvaluation),
  projectRule('project.design', 'D13', design),
  projectRule('project.trialRun', 'D14', trialRun),
  projectRule('project.controlEvaluation', 'D15', controlEvaluation),
  projectRule('project.acceptanceScheme', 'D16', acceptanceScheme),
  projectRule('project.acceptanceReport', 'D17', acceptanceReport),
  projectRule('project.publication', 'D18', publication),
]
