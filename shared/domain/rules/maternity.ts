/** 孕期 and 哺乳期: the posts of whoever is pregnant or nurses, against the work barred to her (D50, EX-51, EX-52). */
import { newestFirst } from '../../entities/newest-first.ts'
import { addDays, later } from '../dates.ts'
import { type Account, cite, lack, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { exposureResults, type ExposureResult } from '../exposure-results.ts'
import type { RuleContext } from '../rule-context.ts'
import { type BarredRow, conditionHolds, type Holds, levelOver } from './barred-work.ts'
import { isOver } from './applies.ts'
import { healthIndex, workerSubject } from './health-index.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Maternity } from '#shared/entities/health.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** What a survey found at the post, else the level on record where it was measured. */
function overLimit(context: RuleContext, exposure: Exposure, results: ReadonlyMap<Id, ExposureResult>): Holds {
  const tested = results.get(exposure.id)?.verdict ?? 'untested'
  if (tested === 'over') return 'barred'
  if (tested === 'within') return 'free'
  return exposure.levelSource === 'measured' ? levelOver(exposure, context) : 'unknown'
}

/** Results are judged only when somebody is protected: most firms never pay for it. */
function resultsOf(context: RuleContext): ReadonlyMap<Id, ExposureResult> {
  const { facts, reference, asOf } = context
  return new Map(exposureResults(facts, reference, asOf).map((found) => [found.exposure.id, found]))
}

interface Checked {
  readonly maternity: Maternity
  /** Work that goes on or is planned. */
  readonly held: readonly Assignment[]
  /** Last day of the protection or of the employment; null while neither is known. */
  readonly end: IsoDate | null
  readonly rows: readonly BarredRow[]
  readonly results: ReadonlyMap<Id, ExposureResult>
}

/** Height is a kind of work, not a factor of the catalogue. */
const HEIGHT = 'pregnant-height'

/** The first day of the period on which some work is done; null when the work is over before, or begins after it. */
function firstDay({ maternity, end }: Checked, { from, to }: Assignment, since: IsoDate | null): IsoDate | null {
  const day = [from, since].reduce<IsoDate>((latest, next) => later(latest, next ?? latest), maternity.from)
  return (to !== null && to < day) || (end !== null && end < day) ? null : day
}

/** First days on posts with a hazard barred to her; what cannot be told is noted as lacking. */
function barredExposures(context: RuleContext, checked: Checked, account: Account): IsoDate[] {
  const days: IsoDate[] = []
  for (const assignment of checked.held) {
    const post = context.postName(assignment.postId)
    for (const exposure of context.presence.exposuresOfPost.get(assignment.postId) ?? []) {
      const day = firstDay(checked, assignment, exposure.since)
      if (day === null) continue
      const hazard = context.hazardName(exposure.hazardId)
      for (const row of checked.rows) {
        if (!row.hazardIds.includes(exposure.hazardId)) continue
        rest(account, row.basis)
        cite(account, 'exposures', exposure.id, 'hazardId', `${post}·${hazard}`)
        if (assignment.from !== null) cite(account, 'assignments', assignment.id, 'from', assignment.from)
        const found = conditionHolds(row, exposure, () => overLimit(context, exposure, checked.results))
        step(account, `protected.step.${row.condition}.${found}`, { post, hazard, work: row.work })
        if (found === 'barred') days.push(day)
        if (found === 'unknown') lack(account, `missing.protected.${row.condition}`, { post, hazard })
      }
    }
  }
  return days
}

function barredHeight(context: RuleContext, checked: Checked, account: Account): IsoDate[] {
  const row = checked.rows.find(({ id }) => id === HEIGHT)
  if (row === undefined) return []
  return checked.held.flatMap((assignment) => {
    const day = firstDay(checked, assignment, null)
    const isHigh = context.presence.postById.get(assignment.postId)?.specialWork.includes('height') === true
    if (day === null || !isHigh) return []
    rest(account, row.basis)
    step(account, 'protected.step.height', { post: context.postName(assignment.postId) })
    return [day]
  })
}

/** Counts from the first day on barred work since the news of it. */
function checkPosts(
  context: RuleContext,
  duty: Duty,
  rule: string,
  checked: Checked,
  worker: Worker,
  account: Account,
): DueItem[] {
  const { maternity, rows } = checked
  cite(account, 'maternities', maternity.id, 'from', maternity.from)
  const days = [...barredExposures(context, checked, account), ...barredHeight(context, checked, account)]
  const outside = rows.filter(({ id, hazardIds }) => hazardIds.length === 0 && id !== HEIGHT)
  if (outside.length > 0) step(account, 'protected.step.outside', { works: outside.map(({ work }) => work).join('；') })
  const [date] = days.toSorted()
  const isHidden = date !== undefined && date > context.horizonEnd && account.missing.length > 0
  const outcome: Outcome =
    date !== undefined && !isHidden
      ? { is: 'dated', date, key: rule }
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
  const [birth] = context.facts.maternities
    .filter(
      ({ workerId, kind, from }) => workerId === maternity.workerId && kind === 'nursing' && from > maternity.from,
    )
    .map(({ from }) => from)
    .toSorted()
  return birth === undefined ? null : addDays(birth, -1)
}

/** EX-51, EX-52: the posts of whoever is pregnant or nurses, against the work barred to her. */
function maternity(kind: Maternity['kind'], rule: string) {
  return (context: RuleContext, duty: Duty): DueItem[] => {
    const { facts, reference, asOf } = context
    const now = facts.maternities.filter((entry) => entry.kind === kind && entry.from <= asOf)
    if (now.length === 0) return []
    const rows = reference.library.rowsOn('barred-work', asOf).filter(({ who }) => who === kind)
    const results = resultsOf(context)
    const open = newestFirst(now, ({ from }) => from).flatMap((maternity) => {
      const account = openDuty(duty)
      const end = endOf(context, duty, maternity, account)
      return end !== null && end < asOf ? [] : [{ maternity, end, account }]
    })
    // Of several periods that hold, the latest one speaks.
    return [...Map.groupBy(open, ({ maternity: entry }) => entry.workerId)].flatMap(([workerId, [latest]]) => {
      const worker = healthIndex(context).workers.get(workerId)
      if (worker === undefined || latest === undefined) return []
      const held = facts.assignments.filter((row) => row.workerId === workerId && !isOver(asOf, worker, row))
      if (held.length === 0) return []
      const { account, maternity: entry } = latest
      const ends = [latest.end, worker.leaveDate].filter((day) => day !== null).toSorted()
      return checkPosts(
        context,
        duty,
        rule,
        { maternity: entry, held, end: ends[0] ?? null, rows, results },
        worker,
        account,
      )
    })
  }
}

/** Who is pregnant or nurses on the day; nobody where the list of duties has no such row then. */
export function protectedMothers(context: RuleContext, kind: Maternity['kind'], row: string): ReadonlySet<Id> {
  const { facts, asOf } = context
  const duty = context.duty(row)
  const now = facts.maternities.filter((entry) => {
    if (duty === null || entry.kind !== kind || entry.from > asOf) return false
    const end = endOf(context, duty, entry, openDuty(duty))
    return end === null || end >= asOf
  })
  return new Set(now.map(({ workerId }) => workerId))
}

export const MATERNITY_RULES: readonly Rule[] = [
  { ...dutyRule('protected.pregnant', 'EX-51', maternity('pregnant', 'protected.pregnant')), duties: ['EX-51', 'D50'] },
  { ...dutyRule('protected.nursing', 'EX-52', maternity('nursing', 'protected.nursing')), duties: ['EX-52', 'D50'] },
]
