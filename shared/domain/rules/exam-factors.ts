/** The factors an examination is about: which hazards a worker meets, since when, and what GBZ 188 says of each. */
import { unitText } from '../units.ts'
import { type Account, cite, rest, step } from '../due-item.ts'
import type { Verdict } from '../due-item.ts'
import type { RuleContext } from '../rule-context.ts'
import { ruleNumber } from '../rule-context.ts'
import { type Stretch, stintsOf } from '../stretches.ts'
import { belowScope } from './exam-cycle.ts'
import { type DueStatus, message } from '../explanation.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Exam, ExamKind, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { ExamLink, ExamSection, RuleRow } from '#shared/reference/types.ts'

/** A hazard a worker meets, through one post or several. */
export interface Factor {
  readonly hazardId: HazardId
  readonly name: string
  readonly exposures: readonly Exposure[]
}

/** Groups exposures by hazard, in the order of the catalogue key, so that the same facts give the same text. */
export function factorsOf(context: RuleContext, exposures: readonly Exposure[]): Factor[] {
  const groups = new Map<HazardId, Exposure[]>()
  for (const exposure of exposures) {
    const group = groups.get(exposure.hazardId)
    if (group) group.push(exposure)
    else groups.set(exposure.hazardId, [exposure])
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([hazardId, group]) => ({ hazardId, name: context.hazardName(hazardId), exposures: group }))
}

/** The factor behind all stretches with one hazard. */
export function factorOf(context: RuleContext, hazardId: HazardId, stretches: readonly Stretch[]): Factor {
  return {
    hazardId,
    name: context.hazardName(hazardId),
    exposures: [...new Set(stretches.map((stretch) => stretch.exposure))],
  }
}

/**
 * A worker's stints by hazard, in the order of the catalogue key. Work below the scope of a section (noise under 80 dB) is no
 * work with the hazard: it neither begins nor prolongs a stint, unless there is nothing else to speak of.
 */
export function stintsByHazard(
  context: RuleContext,
  worker: Worker,
): readonly (readonly [HazardId, readonly (readonly Stretch[])[]])[] {
  const days = ruleNumber(context.reference.rule('exam.interruption', context.asOf), 'days')
  return [...context.stretchesOf(worker)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([hazardId, stretches]) => {
      if (stretches.length === 1) return [hazardId, [stretches]]
      const { section } = context.examLink(hazardId, context.edition.edition)
      const within =
        section === null
          ? stretches
          : stretches.filter((one) => belowScope(context, factorOf(context, hazardId, [one]), section) !== 'below')
      return [hazardId, stintsOf(within.length > 0 ? within : stretches, days)]
    })
}

/** The worker's exams of some kinds that covered a factor, oldest first. An exam for another factor never stands in (EX-02). */
export function examsFor(context: RuleContext, workerId: Id, hazardId: HazardId, kinds: readonly ExamKind[]): Exam[] {
  const exams = context.examsOf.get(workerId) ?? []
  return exams.filter((exam) => kinds.includes(exam.kind) && exam.hazardIds.includes(hazardId))
}

export function citeExam(account: Account, exam: Exam): void {
  cite(account, 'exams', exam.id, 'date', exam.date)
}

/** Cites when a worker began and ended the work with a factor; where the beginning is not recorded, the post. */
export function citeStretches(context: RuleContext, stretches: readonly Stretch[], account: Account): void {
  for (const { assignment } of stretches) {
    const { id, from, to, postId } = assignment
    if (from === null) cite(account, 'assignments', id, 'postId', context.postName(postId))
    else cite(account, 'assignments', id, 'from', from)
    if (to !== null) cite(account, 'assignments', id, 'to', to)
  }
}

/** Cites the posts a factor is met on, with level and grade. */
export function citeExposures(context: RuleContext, factor: Factor, account: Account): void {
  for (const exposure of factor.exposures) {
    cite(account, 'exposures', exposure.id, 'hazardId', `${context.postName(exposure.postId)}·${factor.name}`)
    if (exposure.level)
      cite(account, 'exposures', exposure.id, 'level', `${exposure.level.value} ${unitText(exposure.level.unit)}`)
    if (exposure.grade) cite(account, 'exposures', exposure.id, 'grade', exposure.grade)
  }
}

/** Names the section a factor is judged by and adds it to the basis; an inferred link weighs no more than S. */
export function citeSection(
  account: Account,
  factor: Factor,
  link: ExamLink,
  section: ExamSection,
  row: RuleRow,
): void {
  const standard = row.basis.find((entry) => entry.edition === section.edition)
  const inferred = link.linkedBy === 'inferred'
  rest(account, [
    {
      document: standard?.document ?? section.edition,
      clause: section.section,
      edition: section.edition,
      verification: inferred && section.verification === 'V' ? 'S' : section.verification,
    },
  ])
  step(account, 'exam.step.section', {
    hazard: factor.name,
    edition: section.edition,
    section: section.section,
    name: section.name,
  })
  if (inferred) step(account, 'exam.step.inferred', { hazard: factor.name, name: section.name })
  if (link.others.length > 0) {
    const sections = link.others.map((other) => `${other.section}“${other.name}”`).join('、')
    step(account, 'exam.step.otherSections', { hazard: factor.name, sections })
  }
}

const SEVERITY: readonly DueStatus[] = ['notApplicable', 'ok', 'missing', 'due', 'overdue']

/** What one factor asks for: a status and, where it can be computed, a date. */
export interface FactorVerdict {
  readonly hazard: string
  readonly status: DueStatus
  readonly dueDate: IsoDate | null
}

/**
 * One visit serves all factors (EX-13): due at the earliest date of any, as pressing as the most pressing.
 * Where nothing presses and one factor has no date, the visit has none either: an earlier date may hide behind what is missing.
 */
export function visit(factors: readonly FactorVerdict[], key: string): Verdict {
  let worst: FactorVerdict = { hazard: '', status: 'notApplicable', dueDate: null }
  let first: FactorVerdict | null = null
  for (const factor of factors) {
    if (SEVERITY.indexOf(factor.status) > SEVERITY.indexOf(worst.status)) worst = factor
    if (factor.dueDate !== null && (first === null || first.dueDate === null || factor.dueDate < first.dueDate))
      first = factor
  }
  const { status } = worst
  if (status === 'notApplicable') return { status, dueDate: null, text: message(`${key}.notApplicable`) }
  if (status === 'missing') return { status, dueDate: null, text: message(`${key}.missing`, { hazard: worst.hazard }) }
  if (first === null || first.dueDate === null) return { status, dueDate: null, text: message(`${key}.settled`) }
  return {
    status,
    dueDate: first.dueDate,
    text: message(`${key}.${status}`, { date: first.dueDate, hazard: first.hazard }),
  }
}
