/** The factors an examination is about: which hazards a worker meets, since when, and what GBZ 188 says of each. */
import { unitText } from '../units.ts'
import { type Account, cite, openAccount, rest, step } from '../due-item.ts'
import type { RuleContext } from '../rule-context.ts'
import { ruleNumber } from '../rule-context.ts'
import { groupBy } from '../presence.ts'
import { remember, rememberBy, rememberPer } from '../remember.ts'
import { type Stretch, stintsOf } from '../stretches.ts'
import { belowScope } from './exam-cycle.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Exam, ExamKind, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { ExamEdition, ExamLink, ExamSection, RuleRow } from '#shared/reference/types.ts'

/** A hazard a worker meets, through one post or several. */
export interface Factor {
  readonly hazardId: HazardId
  readonly name: string
  readonly exposures: readonly Exposure[]
}

/** One factor for the same hazard on the same posts: what is found out about it then holds for everybody there. */
const factorTable = rememberPer((context: RuleContext) => {
  const named = (hazardId: HazardId, exposures: readonly Exposure[]): Factor => ({
    hazardId,
    name: context.hazardName(hazardId),
    exposures,
  })
  const onOnePost = remember((exposure: Exposure) => named(exposure.hazardId, [exposure]))
  const onSeveral = rememberBy(
    ({ exposures }: Omit<Factor, 'name'>) => exposures.map((exposure) => exposure.id).join(' '),
    ({ hazardId, exposures }) => named(hazardId, exposures),
  )
  return (hazardId: HazardId, exposures: readonly Exposure[]): Factor => {
    const only = exposures.length === 1 ? exposures[0] : undefined
    return only === undefined ? onSeveral({ hazardId, exposures }) : onOnePost(only)
  }
})

const factorLists = rememberPer((context: RuleContext) =>
  rememberPer((all: readonly Exposure[]): readonly Factor[] =>
    [...groupBy(all, (exposure) => exposure.hazardId)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([hazardId, exposures]) => factorTable(context)(hazardId, exposures)),
  ),
)

/** Groups exposures by hazard, in the order of the catalogue key, so that the same facts give the same text. */
export function factorsOf(context: RuleContext, exposures: readonly Exposure[]): readonly Factor[] {
  return factorLists(context)(exposures)
}

/** The factor behind all stretches with one hazard. */
export function factorOf(context: RuleContext, hazardId: HazardId, stretches: readonly Stretch[]): Factor {
  const exposures = stretches.map((stretch) => stretch.exposure)
  return factorTable(context)(hazardId, exposures.length > 1 ? [...new Set(exposures)] : exposures)
}

/**
 * A worker's stints by hazard, in the order of the catalogue key. Work below the scope of a section (noise under 80 dB) is no
 * work with the hazard: it neither begins nor prolongs a stint, unless there is nothing else to speak of.
 */
export function stintsByHazard(context: RuleContext, worker: Worker): readonly HazardStints[] {
  return stintTable(context)(worker)
}

interface HazardStints {
  readonly hazardId: HazardId
  readonly stints: readonly (readonly Stretch[])[]
}

const stintTable = rememberPer((context: RuleContext) => {
  const days = ruleNumber(context.reference.rule('exam.interruption', context.asOf), 'days')
  return remember((worker: Worker): readonly HazardStints[] => {
    const stretchesOf = context.stretchesOf(worker)
    return [...stretchesOf.keys()].toSorted().map((hazardId) => {
      const stretches = stretchesOf.get(hazardId) ?? []
      if (stretches.length === 1) return { hazardId, stints: [stretches] }
      const within = stretches.filter((stretch) => !isBelowScope(context, hazardId, stretch))
      return { hazardId, stints: stintsOf(within.length > 0 ? within : stretches, days) }
    })
  })
})

function isBelowScope(context: RuleContext, hazardId: HazardId, stretch: Stretch): boolean {
  const { section } = context.examLink(hazardId, context.edition.edition)
  return section !== null && belowScope(context, factorOf(context, hazardId, [stretch]), section) === 'below'
}

/**
 * The worker's exams that covered a factor, of some kinds or of all, oldest first. An exam for another factor never stands in
 * (EX-02), nor does one of single items for the whole (EX-06).
 */
export function examsFor(
  context: RuleContext,
  workerId: Id,
  hazardId: HazardId,
  kinds: readonly ExamKind[] | null = null,
): readonly Exam[] {
  const exams = context.examsOf.get(workerId) ?? []
  const fits = ({ kind, hazardIds, items }: Exam) =>
    items.length === 0 && hazardIds.includes(hazardId) && (kinds === null || kinds.includes(kind))
  return exams.every(fits) ? exams : exams.filter(fits)
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

/** What one edition of GBZ 188 says of a factor, and the words that say where. */
export interface Reading {
  /** null where no section names the hazard. */
  readonly section: ExamSection | null
  readonly scope: ReturnType<typeof belowScope>
  readonly account: Account
}

function read(context: RuleContext, row: RuleRow, edition: ExamEdition['edition'], factor: Factor): Reading {
  const account = openAccount()
  citeExposures(context, factor, account)
  const link = context.examLink(factor.hazardId, edition)
  const section = link.linkedBy === 'none' ? null : link.section
  if (section === null) return { section, scope: 'inside', account }
  citeSection(account, factor, link, section, row)
  return { section, scope: belowScope(context, factor, section), account }
}

const readings = rememberPer((context: RuleContext) =>
  remember((row: RuleRow) =>
    remember((edition: ExamEdition['edition']) => remember((factor: Factor) => read(context, row, edition, factor))),
  ),
)

/** What the edition in force on a day says of a factor, to be quoted in the account; `row` is the rule that asks. */
export function readFactor(context: RuleContext, factor: Factor, on: IsoDate, row: RuleRow): Reading {
  return readings(context)(row)(context.examEdition(on).edition)(factor)
}
