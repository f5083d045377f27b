/** Around an examination: review of the post, cost, institution, list of people (EX-40, EX-64, EX-65, EX-66). */
import { type Account, cite, firmSubject, lack, step } from '../due-item.ts'
import { type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { isRadiation } from './applies.ts'
import { examSubject, factorNames, healthIndex, knownOn } from './health-index.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Clinic } from '#shared/entities/health.ts'
import type { Exam } from '#shared/entities/worker.ts'

const POST_REVIEW = 'health.postReview'
const COST = 'health.cost'
const INSTITUTION = 'health.institution'
const EXAM_LIST = 'health.examList'

/** Whether a result calls for one of the measures of 49号令 17. */
export function isAbnormal({ conclusion, recheckItems, recheckBy, workRelated }: Exam): boolean {
  if (recheckItems !== null || recheckBy !== null || workRelated === true) return true
  return conclusion === 'contraindication' || conclusion === 'suspected' || conclusion === 'recheck'
}

/** Exams of one report: its number, or where none is recorded institution and day of receipt. */
export function reportKey(exam: Exam): string {
  return exam.reportNumber ?? `${exam.institution ?? ''} ${knownOn(exam)}`
}

/** EX-40: after a report with such results the posts are looked at; one item for each report. */
function postReviews(context: RuleContext, duty: Duty): DueItem[] {
  const { exams, historyFrom, actionsOf } = healthIndex(context)
  const abnormal = exams.filter((exam) => knownOn(exam) >= historyFrom && isAbnormal(exam))
  return [...Map.groupBy(abnormal, reportKey).values()].flatMap((group) => {
    const [first] = group.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const reviewed = group.some(({ id }) => actionsOf.get(id)?.some(({ kind }) => kind === 'postReviewed'))
    if (first === undefined || reviewed) return []
    const account = openDuty(duty)
    for (const exam of group) cite(account, 'exams', exam.id, 'date', exam.date)
    step(account, 'health.step.abnormal', { count: group.length })
    lack(account, 'missing.postReviewed')
    return [dutyItem(context, POST_REVIEW, duty, examSubject(context, first), account, { is: 'missing' })]
  })
}

/** EX-64: nothing may be taken from the person examined; open until it is paid back and the amount cleared. */
function cost(context: RuleContext, duty: Duty): DueItem[] {
  return healthIndex(context).exams.flatMap((exam) => {
    const { paidByWorker } = exam
    if (paidByWorker === null || paidByWorker === 0) return []
    const account = openDuty(duty)
    cite(account, 'exams', exam.id, 'paidByWorker', paidByWorker)
    step(account, 'health.step.paidByWorker', { amount: paidByWorker })
    const outcome = { is: 'open', since: exam.date, key: COST } as const
    return [dutyItem(context, COST, duty, examSubject(context, exam), account, outcome)]
  })
}

/** What a filing does not cover of the factors examined there; an empty filing is not known. */
export function uncovered({ hazardIds, radiation }: Clinic, examined: ReadonlySet<HazardId>): HazardId[] {
  return [...examined].filter((id) =>
    isRadiation(id) ? radiation !== true : hazardIds.length > 0 && !hazardIds.includes(id),
  )
}

function checkClinic(context: RuleContext, name: string, examined: ReadonlySet<HazardId>, account: Account): void {
  const clinic = context.facts.clinics.find((entry) => entry.name === name)
  if (clinic === undefined) return lack(account, 'missing.clinic', { name })
  cite(account, 'clinics', clinic.id, 'name', name)
  if (clinic.filingNumber === null && clinic.filedOn === null) lack(account, 'missing.clinicFiling', { name })
  const left = uncovered(clinic, examined)
  if (left.length > 0) lack(account, 'missing.clinicCoverage', { name, hazards: factorNames(context, left.toSorted()) })
  else if (clinic.hazardIds.length === 0) lack(account, 'missing.clinicHazards', { name })
}

/** EX-65: every institution of the last year has a filing that names the factors it examined. */
function institution(context: RuleContext, duty: Duty): DueItem[] {
  const { exams, historyFrom } = healthIndex(context)
  const examined = new Map<string, Set<HazardId>>()
  for (const exam of exams) {
    if (exam.date < historyFrom || exam.institution === null) continue
    const factors = examined.get(exam.institution) ?? new Set()
    for (const id of exam.hazardIds) factors.add(id)
    examined.set(exam.institution, factors)
  }
  if (examined.size === 0) return []
  const account = openDuty(duty)
  for (const [name, factors] of examined) checkClinic(context, name, factors, account)
  const is = account.missing.length === 0 ? 'met' : 'missing'
  return [dutyItem(context, INSTITUTION, duty, firmSubject(context), account, { is })]
}

/** Factors the reports name at a post, and the latest report that does. */
function measuredAt(context: RuleContext): Map<Id, Map<HazardId, { id: Id; date: IsoDate }>> {
  const found = new Map<Id, Map<HazardId, { id: Id; date: IsoDate }>>()
  for (const { id, date, kind, results } of context.surveys) {
    if (kind === 'daily') continue
    for (const { postId, hazardId } of results) {
      if (postId === null) continue
      const factors = found.get(postId) ?? new Map<HazardId, { id: Id; date: IsoDate }>()
      factors.set(hazardId, { id, date })
      found.set(postId, factors)
    }
  }
  return found
}

/** EX-66: a factor a report found at a post, and nobody there is listed for it: the list for the institution would lack them. */
function examList(context: RuleContext, duty: Duty): DueItem[] {
  return [...measuredAt(context)].flatMap(([postId, factors]) => {
    const people = context.presence.workersOnPost.get(postId)?.size ?? 0
    const known = new Set(context.presence.exposuresOfPost.get(postId)?.map(({ hazardId }) => hazardId))
    const left = [...factors].filter(([hazardId]) => !known.has(hazardId))
    if (people === 0 || left.length === 0) return []
    const account = openDuty(duty)
    const post = context.postName(postId)
    for (const [hazardId, survey] of left) {
      cite(account, 'surveys', survey.id, 'date', survey.date)
      lack(account, 'missing.listedFactor', { post, hazard: context.hazardName(hazardId), date: survey.date, people })
    }
    return [dutyItem(context, EXAM_LIST, duty, { kind: 'post', id: postId, name: post }, account, { is: 'missing' })]
  })
}

export const EXAM_MEASURE_RULES: readonly Rule[] = [
  dutyRule(POST_REVIEW, 'EX-40', postReviews),
  dutyRule(COST, 'EX-64', cost),
  dutyRule(INSTITUTION, 'EX-65', institution),
  dutyRule(EXAM_LIST, 'EX-66', examList),
]
