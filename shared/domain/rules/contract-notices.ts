/** 劳动合同告知 (D33, EX-67): every hazard of a post named, and signed for by the first day with it. */
import { addDays, daysBetween, later } from '../dates.ts'
import { cite, firmSubject, lack, rest, step } from '../due-item.ts'
import { type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { groupBy } from '../presence.ts'
import { rememberBy, rememberPer } from '../remember.ts'
import type { RuleContext } from '../rule-context.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { ContractNotice } from '#shared/entities/informing.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { hasCome } from './applies.ts'
import { type FirstDayVerdict, judgeFirstDay } from './before-first-day.ts'
import { completeness } from './completeness.ts'
import { nameList } from './name-list.ts'

/** Hazards of one post that a worker meets from the same day on. */
export interface Owed {
  readonly postId: Id
  readonly assignmentId: Id
  readonly start: IsoDate | null
  readonly hazardIds: readonly HazardId[]
}

/** Work that goes on or is planned, by post and first day; of what has been left nobody can be told any more. */
export function owedTo(context: RuleContext, worker: Worker): readonly Owed[] {
  const groups: (Owed & { readonly hazardIds: HazardId[] })[] = []
  for (const stretches of context.stretchesOf(worker).values()) {
    for (const { assignment, exposure, from: start, to } of stretches) {
      if (to !== null && to < context.asOf) continue
      const { hazardId } = exposure
      const group = groups.find((known) => known.assignmentId === assignment.id && known.start === start)
      if (group) group.hazardIds.push(hazardId)
      else groups.push({ postId: assignment.postId, assignmentId: assignment.id, start, hazardIds: [hazardId] })
    }
  }
  return groups
}

type Signed = ContractNotice & { readonly signedOn: IsoDate }

function isSigned(notice: ContractNotice, asOf: IsoDate): notice is Signed {
  return hasCome(notice.signedOn, asOf)
}

/** Hazards not named in time, and what is to be said about them. */
interface Untold extends Owed {
  readonly verdict: FirstDayVerdict
  /** The day the last of them was named after all; null while one is not. */
  readonly toldOn: IsoDate | null
  /** The sheets of the post, signed or not. */
  readonly notices: readonly ContractNotice[]
  /** A sheet was signed in time and its record does not say which hazards it named. */
  readonly isBare: boolean
}

/** An accusation must be right: such a sheet may have named everything. */
const UNREADABLE: FirstDayVerdict = { finding: 'unknown', status: 'missing', dueDate: null, basis: [] }

/** The day by which a hazard was first named; null when no signed sheet names it. */
function firstNamed(signed: readonly Signed[], hazardId: HazardId): IsoDate | null {
  let first: IsoDate | null = null
  for (const { hazardIds, signedOn } of signed)
    if (hazardIds.includes(hazardId) && (first === null || signedOn < first)) first = signedOn
  return first
}

interface Day {
  readonly start: IsoDate | null
  readonly toldOn: IsoDate | null
  readonly recordsSince: IsoDate | null
}

/** Many begin on the same day. The first day itself is in time, so the duty is met before the day that follows it. */
const judgements = rememberPer((context: RuleContext) =>
  rememberBy(
    ({ start, toldOn }: Day) => `${start} ${toldOn}`,
    ({ start, toldOn, recordsSince }): FirstDayVerdict =>
      judgeFirstDay(context, {
        start: start === null ? null : addDays(start, 1),
        metOn: null,
        lateOn: toldOn,
        recordsSince,
      }),
  ),
)

/** Null when every hazard was named on or before the first day: the day itself is in time. */
function untold(
  context: RuleContext,
  owed: Owed,
  all: readonly ContractNotice[],
  recordsSince: IsoDate | null,
): Untold | null {
  const { start } = owed
  const notices = all.filter(({ postId }) => postId === owed.postId)
  const signed = notices.filter((notice) => isSigned(notice, context.asOf))
  const open: HazardId[] = []
  const days: IsoDate[] = []
  for (const id of owed.hazardIds) {
    const named = firstNamed(signed, id)
    if (start !== null && named !== null && named <= start) continue
    open.push(id)
    if (named !== null) days.push(named)
  }
  if (open.length === 0) return null
  const toldOn = days.length < open.length ? null : days.reduce(later)
  const isBare = signed.some(
    ({ hazardIds, signedOn }) => hazardIds.length === 0 && (start === null || signedOn <= start),
  )
  const verdict = isBare ? UNREADABLE : judgements(context)({ start, toldOn, recordsSince })
  return { ...owed, hazardIds: open, verdict, toldOn, notices, isBare }
}

function outcomeOf({ start, verdict, toldOn }: Untold): Outcome | null {
  if (start === null || verdict.dueDate === null) return null
  if (toldOn === null) return { is: 'dated', date: start, key: 'informing.contract' }
  const params = { signed: toldOn, days: daysBetween(start, toldOn) }
  return { is: 'dated', date: start, key: 'informing.contractLate', params }
}

function earliest(found: readonly Untold[]): Untold | null {
  let first: Untold | null = null
  for (const entry of found) if (first === null || (entry.start ?? '') < (first.start ?? '')) first = entry
  return first
}

/** The item of one worker, by the earliest day that is still open, else by the earliest that was signed for late. */
function workerItem(
  context: RuleContext,
  duty: Duty,
  rule: string,
  worker: Worker,
  found: readonly Untold[],
): DueItem | null {
  const dated = found.filter(({ verdict }) => verdict.dueDate !== null)
  const worst = earliest(dated.filter(({ toldOn }) => toldOn === null)) ?? earliest(dated)
  const outcome = worst ? outcomeOf(worst) : null
  if (outcome === null) return null
  const account = openDuty(duty)
  for (const { postId, assignmentId, start, hazardIds, toldOn, notices } of dated) {
    const post = context.postName(postId)
    const hazards = hazardIds.map((id) => context.hazardName(id)).join('、')
    if (start === null) continue
    cite(account, 'assignments', assignmentId, 'from', start)
    step(account, 'informing.step.owed', { post, start, hazards })
    for (const notice of notices) {
      if (isSigned(notice, context.asOf)) cite(account, 'contractNotices', notice.id, 'signedOn', notice.signedOn)
      else step(account, 'informing.step.unsigned', { post })
    }
    if (toldOn === null) lack(account, 'missing.contractNotice', { post, hazards })
  }
  return dutyItem(context, rule, duty, { kind: 'worker', id: worker.id, name: worker.name }, account, outcome)
}

function firstSigned({ facts, asOf }: RuleContext): IsoDate | null {
  let first: IsoDate | null = null
  for (const notice of facts.contractNotices)
    if (isSigned(notice, asOf) && (first === null || notice.signedOn < first)) first = notice.signedOn
  return first
}

/**
 * D33, EX-67. An item for each worker of whom a day can be said; those of whom nothing is on record share one item of the firm,
 * for a firm that never kept such sheets has one thing to do and not a thousand.
 */
export function contractNotices(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const noticesOf = groupBy(facts.contractNotices, ({ workerId }) => workerId)
  const recordsSince = firstSigned(context)
  const items: DueItem[] = []
  const unknown: string[] = []
  const bare: string[] = []
  let told = 0
  for (const worker of facts.workers) {
    if (worker.leaveDate !== null && worker.leaveDate < asOf) continue
    const owed = owedTo(context, worker)
    const notices = noticesOf.get(worker.id) ?? []
    const found = owed.flatMap((entry) => untold(context, entry, notices, recordsSince) ?? [])
    const item = workerItem(context, duty, rule, worker, found)
    if (item !== null) items.push(item)
    if (owed.length > 0 && found.length === 0) told += 1
    if (!found.some(({ verdict }) => verdict.status === 'missing')) continue
    if (found.some(({ isBare }) => isBare)) bare.push(worker.name)
    else unknown.push(worker.name)
  }
  if (unknown.length + bare.length === 0 && (told === 0 || items.length > 0)) return items
  const account = openDuty(duty)
  step(account, 'informing.step.told', { count: told })
  if (bare.length > 0) lack(account, 'missing.noticeHazards', { count: bare.length, names: nameList(bare) })
  if (unknown.length > 0) {
    lack(account, 'missing.contractNotices', { count: unknown.length, names: nameList(unknown) })
    rest(account, context.reference.rule('history.window', asOf).basis)
  }
  return [...items, dutyItem(context, rule, duty, firmSubject(context), account, completeness(account))]
}
