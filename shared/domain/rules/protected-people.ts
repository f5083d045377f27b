/** 禁止安排: minors, pregnant and nursing women (D50, EX-50 to EX-52; 令55 5 for radiation). */
import { addDays, later } from '../dates.ts'
import { type Account, cite, lack, rest, step } from '../due-item.ts'
import {
  addClock,
  clockOf,
  countClock,
  type Duty,
  dutyItem,
  dutyRule,
  openDuty,
  type Outcome,
  type Rule,
} from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { exposureResults, type ExposureResult } from '../exposure-results.ts'
import { checkIdCard } from '../identifiers.ts'
import { judge } from '../judge.ts'
import type { RuleContext } from '../rule-context.ts'
import { beginning } from '../stretches.ts'
import { isRadiation } from './applies.ts'
import { healthIndex, workerSubject } from './health-index.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Maternity } from '#shared/entities/health.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'

export const MINOR = 'protected.minor'
type BarredRow = LibraryRow<'barred-work'>

/** The day of birth as recorded, else as the identity card tells it. */
export function birthOf({ birthDate, idCard }: Pick<Worker, 'birthDate' | 'idCard'>): IsoDate | null {
  if (birthDate !== null || idCard === null) return birthDate
  const card = checkIdCard(idCard)
  return card.ok ? card.birthDate : null
}

/** First day of exposed work that is not over; `known` is false where a beginning is not recorded. */
function exposedWork(context: RuleContext, worker: Worker) {
  const open = [...context.stretchesOf(worker).values()].flat().filter(({ to }) => to === null || to >= context.asOf)
  const days = open.map(beginning)
  const start = days.reduce((a, b) => (a === null || b === null ? null : a <= b ? a : b), days[0] ?? null)
  return { open, start }
}

function minor(context: RuleContext, duty: Duty, worker: Worker, birth: IsoDate): DueItem[] {
  const account = openDuty(duty)
  const clock = clockOf(duty, 'age')
  const adult = addClock(clock, birth)
  const { open, start } = exposedWork(context, worker)
  if (open.length === 0 || adult <= later(start ?? context.asOf, context.asOf)) return []
  cite(account, 'workers', worker.id, 'birthDate', birth)
  for (const { assignment, exposure } of open) {
    cite(account, 'assignments', assignment.id, 'postId', context.postName(assignment.postId))
    cite(account, 'exposures', exposure.id, 'hazardId', context.hazardName(exposure.hazardId))
  }
  const radiation = context.duty('D56')
  if (radiation && open.some(({ exposure }) => isRadiation(exposure.hazardId))) rest(account, radiation.basis)
  countClock(context, account, clock, birth)
  step(account, 'protected.step.adult', { last: addDays(adult, -1), adult })
  const params = { adult }
  const outcome: Outcome =
    start === null ? { is: 'open', since: null, key: MINOR, params } : { is: 'dated', date: start, key: MINOR, params }
  return [dutyItem(context, MINOR, duty, workerSubject(worker), account, outcome)]
}

/** EX-50: nobody under eighteen on a post with a hazard, nor planned for one before that birthday. */
function minors(context: RuleContext, duty: Duty): DueItem[] {
  const { asOf, facts } = context
  const clock = clockOf(duty, 'age')
  return facts.workers.flatMap((worker) => {
    const birth = birthOf(worker)
    const gone = worker.leaveDate !== null && worker.leaveDate < asOf
    return birth === null || gone || addClock(clock, birth) <= asOf ? [] : minor(context, duty, worker, birth)
  })
}

/** `barred`: the condition of the row holds at the post; `unknown`: what it asks for is not on record. */
type Holds = 'barred' | 'free' | 'unknown'

function aboveLimit(context: RuleContext, exposure: Exposure, results: ReadonlyMap<Id, ExposureResult>): Holds {
  const tested = results.get(exposure.id)?.verdict ?? 'untested'
  if (tested === 'over') return 'barred'
  if (tested === 'within') return 'free'
  const { hazardId, level, levelSource, daysPerWeek } = exposure
  if (level === null || levelSource !== 'measured') return 'unknown'
  const reading = { hazardId, ...level, belowDetection: false, daysPerWeek }
  const { verdict } = judge(reading, context.reference, context.asOf)
  return verdict === 'over' ? 'barred' : verdict === 'within' ? 'free' : 'unknown'
}

function holds(
  context: RuleContext,
  row: BarredRow,
  exposure: Exposure,
  results: ReadonlyMap<Id, ExposureResult>,
): Holds {
  switch (row.condition) {
    case 'always':
      return 'barred'
    case 'aboveLimit':
      return aboveLimit(context, exposure, results)
    case 'gradeIIIOrAbove':
      if (exposure.grade === null) return 'unknown'
      return exposure.grade === 'III' || exposure.grade === 'IV' ? 'barred' : 'free'
  }
}

/** Results are judged only when somebody is protected: most firms never pay for it. */
function resultsOf(context: RuleContext): ReadonlyMap<Id, ExposureResult> {
  const { facts, reference, asOf } = context
  return new Map(exposureResults(facts, reference, asOf).map((found) => [found.exposure.id, found]))
}

interface Checked {
  readonly maternity: Maternity
  readonly rows: readonly BarredRow[]
  readonly results: ReadonlyMap<Id, ExposureResult>
}

/** Height is a kind of work, not a factor of the catalogue. */
const HEIGHT = 'pregnant-height'

function barredExposures(context: RuleContext, { maternity, rows, results }: Checked, account: Account): boolean {
  let barred = false
  for (const exposure of context.presence.exposuresOf.get(maternity.workerId) ?? []) {
    const hazard = context.hazardName(exposure.hazardId)
    const post = context.postName(exposure.postId)
    for (const row of rows) {
      if (!row.hazardIds.includes(exposure.hazardId)) continue
      rest(account, row.basis)
      cite(account, 'exposures', exposure.id, 'hazardId', `${post}·${hazard}`)
      const found = holds(context, row, exposure, results)
      step(account, `protected.step.${row.condition}.${found}`, { post, hazard, work: row.work })
      if (found === 'barred') barred = true
      if (found === 'unknown') lack(account, `missing.protected.${row.condition}`, { post, hazard })
    }
  }
  return barred
}

function barredHeight(context: RuleContext, { maternity, rows }: Checked, account: Account): boolean {
  const row = rows.find(({ id }) => id === HEIGHT)
  if (row === undefined) return false
  const posts = (context.presence.assignmentsOf.get(maternity.workerId) ?? []).filter(({ postId }) =>
    context.presence.postById.get(postId)?.specialWork.includes('height'),
  )
  for (const { postId } of posts) {
    rest(account, row.basis)
    step(account, 'protected.step.height', { post: context.postName(postId) })
  }
  return posts.length > 0
}

/** The day from which the posts held now had to be checked: that of the news, or the first day on the latest of them. */
function checkedFrom(context: RuleContext, { workerId, from }: Maternity): IsoDate {
  return (context.presence.assignmentsOf.get(workerId) ?? []).reduce<IsoDate>(
    (day, assignment) => (assignment.from === null ? day : later(day, assignment.from)),
    from,
  )
}

function checkPosts(
  context: RuleContext,
  duty: Duty,
  rule: string,
  found: Checked,
  worker: Worker,
  account: Account,
): DueItem[] {
  const { maternity, rows } = found
  cite(account, 'maternities', maternity.id, 'from', maternity.from)
  const exposures = barredExposures(context, found, account)
  const barred = barredHeight(context, found, account) || exposures
  const outside = rows.filter(({ id, hazardIds }) => hazardIds.length === 0 && id !== HEIGHT)
  if (outside.length > 0) step(account, 'protected.step.outside', { works: outside.map(({ work }) => work).join('；') })
  const outcome: Outcome = barred
    ? { is: 'dated', date: checkedFrom(context, maternity), key: rule }
    : account.missing.length > 0
      ? { is: 'missing', key: rule }
      : { is: 'met', key: rule }
  return [dutyItem(context, rule, duty, workerSubject(worker), account, outcome)]
}

/** Last day of the protection; null while it is open. A pregnancy without an end goes on until the nursing period begins. */
function endOf(context: RuleContext, duty: Duty, maternity: Maternity, account: Account): IsoDate | null {
  if (maternity.to !== null) return maternity.to
  if (maternity.kind === 'nursing') {
    const end = addDays(countClock(context, account, clockOf(duty, 'nursing'), maternity.from), -1)
    step(account, 'protected.step.nursing', { end })
    return end
  }
  const birth = context.facts.maternities.find(
    ({ workerId, kind, from }) => workerId === maternity.workerId && kind === 'nursing' && from > maternity.from,
  )
  return birth === undefined ? null : addDays(birth.from, -1)
}

/** EX-51, EX-52: the posts of whoever is pregnant or nurses, against the work barred to her. */
function maternity(kind: Maternity['kind'], rule: string) {
  return (context: RuleContext, duty: Duty): DueItem[] => {
    const { facts, reference, asOf } = context
    const now = facts.maternities.filter((entry) => entry.kind === kind && entry.from <= asOf)
    if (now.length === 0) return []
    const rows = reference.library.rowsOn('barred-work', asOf).filter(({ who }) => who === kind)
    const results = resultsOf(context)
    return now.flatMap((entry) => {
      const account = openDuty(duty)
      const worker = healthIndex(context).workers.get(entry.workerId)
      const end = endOf(context, duty, entry, account)
      if (worker === undefined || (end !== null && end < asOf)) return []
      if (!context.presence.assignmentsOf.has(worker.id)) return []
      return checkPosts(context, duty, rule, { maternity: entry, rows, results }, worker, account)
    })
  }
}

/** Everybody the law protects on the day, whatever the post held; nobody where the list of duties has no such row on that day. */
export function protectedPeople(context: RuleContext): Readonly<Record<'minor' | Maternity['kind'], ReadonlySet<Id>>> {
  const { facts, asOf } = context
  const age = context.duty('EX-50')
  const clock = age === null ? null : clockOf(age, 'age')
  const isMinor = (worker: Worker) => {
    const birth = birthOf(worker)
    return clock !== null && birth !== null && addClock(clock, birth) > asOf
  }
  const during = (kind: Maternity['kind'], row: string) => {
    const duty = context.duty(row)
    const now = facts.maternities.filter((entry) => {
      if (duty === null || entry.kind !== kind || entry.from > asOf) return false
      const end = endOf(context, duty, entry, openDuty(duty))
      return end === null || end >= asOf
    })
    return new Set(now.map(({ workerId }) => workerId))
  }
  return {
    minor: new Set(facts.workers.filter(isMinor).map(({ id }) => id)),
    pregnant: during('pregnant', 'EX-51'),
    nursing: during('nursing', 'EX-52'),
  }
}

export const PROTECTED_RULES: readonly Rule[] = [
  { ...dutyRule(MINOR, 'EX-50', minors), duties: ['EX-50', 'D50', 'D56'] },
  { ...dutyRule('protected.pregnant', 'EX-51', maternity('pregnant', 'protected.pregnant')), duties: ['EX-51', 'D50'] },
  { ...dutyRule('protected.nursing', 'EX-52', maternity('nursing', 'protected.nursing')), duties: ['EX-52', 'D50'] },
]
