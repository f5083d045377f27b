/** 隐患闭环 (programmes.md §1, duty D60): which change of a finding is allowed, and what has to be on record first. Pure. */
import { judgedResults } from './exposure-results.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Finding, FindingState } from '#shared/entities/improvement.ts'
import type { Survey } from '#shared/entities/survey.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Why a finding may not be saved as it is; each has a sentence, `reason.finding.<refusal>` in the texts of errors. */
export type FindingRefusal =
  | 'transition'
  | 'codeChanged'
  | 'stopOnlyStillOver'
  | 'noControl'
  | 'extensionUnfounded'
  | 'extensionNotLater'
  | 'notDone'
  | 'noChecker'
  | 'checkerIsDoer'
  | 'notPassed'
  | 'notDated'
  | 'daysReversed'
  | 'noRetest'
  | 'retestNotWithin'
  | 'recurrence'

/**
 * 登记 → 派单 → 整改中 → 待验收 → 已销号. A failed check leads back to 整改中, or to 停止作业 where the level is still over the
 * limit (H14); work that was stopped waits for its check. What was closed stays closed: when it happens again, a new finding
 * points back to it.
 */
const NEXT: Readonly<Record<FindingState, readonly FindingState[]>> = {
  registered: ['assigned'],
  assigned: ['mending'],
  mending: ['toCheck', 'stopped'],
  stopped: ['toCheck'],
  toCheck: ['closed', 'mending', 'stopped'],
  closed: [],
}

/** States a finding may go to, itself left out. */
export function nextStates({ state, code }: Pick<Finding, 'state' | 'code'>): readonly FindingState[] {
  return NEXT[state].filter((next) => next !== 'stopped' || code === STILL_OVER)
}

/** 治理后仍超限值而继续作业 */
const STILL_OVER = 'H14'
/** Findings about a level over its limit: only a new report within the limit can close them. */
const OVER_LIMIT: ReadonlySet<string> = new Set(['H13', STILL_OVER])

/** Whether the finding is closed by a re-test only. */
export function needsRetest({ code }: Pick<Finding, 'code'>): boolean {
  return code !== null && OVER_LIMIT.has(code)
}

export interface FindingWorld {
  readonly facts: Pick<Facts, 'exposures' | 'findings' | 'surveys'>
  readonly reference: Reference
}

/**
 * Every reason why `after` may not take the place of `before` (null: a new record), the first one first; none when it may.
 * What a state asks for is asked of every record in it, so evidence can be taken away as little as it can be skipped.
 */
export function findingRefusals(before: Finding | null, after: Finding, world: FindingWorld): FindingRefusal[] {
  const reasons: (FindingRefusal | false)[] = [
    !isAllowed(before, after) && 'transition',
    before !== null && before.state !== 'registered' && needsRetest(before) && !needsRetest(after) && 'codeChanged',
    after.state === 'stopped' && after.code !== STILL_OVER && 'stopOnlyStillOver',
    after.state !== 'registered' && after.level === 'major' && after.immediateControl === null && 'noControl',
    ...extensionRefusals(after),
    ...recurrenceRefusals(before, after, world),
    (after.state === 'toCheck' || after.state === 'closed') &&
      (after.doneOn === null || after.doneBy === null) &&
      'notDone',
    ...(after.state === 'closed' ? closingRefusals(after, world) : []),
  ]
  return reasons.filter((reason) => reason !== false)
}

/** Why a report may not be saved as it is: a finding was closed on it, and would not be any more. */
export function evidenceRefusals(survey: Survey, { facts, reference }: FindingWorld): 'closedOnThis'[] {
  const surveys = [...facts.surveys.filter(({ id }) => id !== survey.id), survey]
  const closed = facts.findings.filter(
    ({ state, retestSurveyId }) => state === 'closed' && retestSurveyId === survey.id,
  )
  const isBroken = closed.some(
    (finding) => closingRefusals(finding, { facts: { ...facts, surveys }, reference }).length > 0,
  )
  return isBroken ? ['closedOnThis'] : []
}

/**
 * What a finding that comes whole from elsewhere lacks for the state it is in, with the field to point at. How it came there is
 * not known, so no transition is judged; whatever it repeats has to be another finding, and closed.
 */
export function findingFaults(
  finding: Finding,
  world: FindingWorld,
): { field: keyof Finding; reason: FindingRefusal }[] {
  const repeated = world.facts.findings.find(({ id }) => id === finding.reopenedFromId)
  const isSound = finding.reopenedFromId === null || (repeated?.state === 'closed' && repeated.id !== finding.id)
  return [
    ...findingRefusals(finding, finding, world).map((reason) => ({ field: 'state', reason }) as const),
    ...(isSound ? [] : [{ field: 'reopenedFromId', reason: 'recurrence' } as const]),
  ]
}

function isAllowed(before: Finding | null, after: Finding): boolean {
  return before === null || before.state === after.state || NEXT[before.state].includes(after.state)
}

function extensionRefusals({ deadline, extendedTo, extensionReason, extensionApprover }: Finding): FindingRefusal[] {
  if (extendedTo === null) return []
  if (extensionReason === null || extensionApprover === null) return ['extensionUnfounded']
  return deadline === null || extendedTo <= deadline ? ['extensionNotLater'] : []
}

/** A finding that repeats another begins anew, and the other is closed. */
function recurrenceRefusals(before: Finding | null, after: Finding, { facts }: FindingWorld): FindingRefusal[] {
  if (after.reopenedFromId === null || after.reopenedFromId === before?.reopenedFromId) return []
  const repeated = facts.findings.find(({ id }) => id === after.reopenedFromId)
  const isNew = before === null && after.state === 'registered'
  return isNew && after.id !== after.reopenedFromId && repeated?.state === 'closed' ? [] : ['recurrence']
}

function closingRefusals(finding: Finding, world: FindingWorld): FindingRefusal[] {
  const { foundOn, doneOn, doneBy, checkedOn, checkedBy, closedOn, passed } = finding
  const days = [foundOn, doneOn, checkedOn, closedOn].filter((day) => day !== null)
  const reasons: (FindingRefusal | null)[] = [
    checkedBy === null ? 'noChecker' : null,
    checkedBy !== null && doneBy !== null && bare(checkedBy) === bare(doneBy) ? 'checkerIsDoer' : null,
    passed === true ? null : 'notPassed',
    checkedOn === null || closedOn === null ? 'notDated' : null,
    days.some((day, index) => index > 0 && day < (days[index - 1] ?? day)) ? 'daysReversed' : null,
    retestRefusal(finding, world),
  ]
  return reasons.filter((reason) => reason !== null)
}

function bare(name: string): string {
  return name.replace(/\s/g, '')
}

/** A re-test counts when it was sampled after the measure and every result about the post and hazard is within its limit. */
function retestRefusal(finding: Finding, { facts, reference }: FindingWorld): FindingRefusal | null {
  if (!needsRetest(finding)) return null
  const { retestSurveyId, doneOn, foundOn, postId, hazardId } = finding
  const survey = facts.surveys.find(({ id }) => id === retestSurveyId)
  if (survey === undefined || survey.date < (doneOn ?? foundOn)) return 'noRetest'
  const results = judgedResults({ exposures: facts.exposures, surveys: [survey] }, reference, survey.date).filter(
    ({ result }) =>
      (postId === null || result.postId === postId) && (hazardId === null || result.hazardId === hazardId),
  )
  if (results.length === 0) return 'noRetest'
  return results.every(({ verdict }) => verdict === 'within') ? null : 'retestNotWithin'
}
