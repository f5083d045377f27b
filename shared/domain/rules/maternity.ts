/** 孕期 and 哺乳期: the posts of whoever is pregnant or nurses, against the work barred to her (D50, EX-51, EX-52). */
import { addDays, later } from '../dates.ts'
import { type Account, cite, lack, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Outcome, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { exposureResults, type ExposureResult } from '../exposure-results.ts'
import type { RuleContext } from '../rule-context.ts'
import { type BarredRow, conditionHolds, type Holds, levelOver } from './barred-work.ts'
import { healthIndex, workerSubject } from './health-index.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Maternity } from '#shared/entities/health.ts'
import type { Worker } from '#shared/entities/worker.ts'
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
      const found = conditionHolds(row, exposure, () => overLimit(context, exposure, results))
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
