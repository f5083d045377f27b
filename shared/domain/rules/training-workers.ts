/** Training of workers: before exposed work (D39) and every year of it (D40), whoever pays them (D42). */
import { assertNever } from '../assert-never.ts'
import { type Account, cite, dueItem, lack, openAccount, rest, step, type Verdict } from '../due-item.ts'
import { type DueItem, message } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { firstDay, type Stretch } from '../stretches.ts'
import { firstDate, type FirstDayVerdict, judgeFirstDay } from './before-first-day.ts'
import { citeTrainings, counted, hoursOf, lacking, yearlyVerdict } from './training-hours.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Training, Worker } from '#shared/entities/worker.ts'

const PRE_JOB = 'training.preJob'
const IN_SERVICE = 'training.inService'

interface Case {
  readonly start: IsoDate | null
  readonly hours: number
  /** First training up to the first day; without the first day itself where that is enough. */
  readonly before: readonly Training[]
  readonly lateOn: IsoDate | null
}

function caseOf(context: RuleContext, worker: Worker, start: IsoDate | null): Case {
  const hours = ruleNumber(context.reference.rule(PRE_JOB, context.asOf), 'hours')
  if (start === null) return { start, hours, before: [], lateOn: null }
  const all = counted(context.trainingsOf.get(worker.id) ?? [])
  const upToDay = all.filter(({ kind, date }) => kind === 'first' && date <= start)
  const earlier = upToDay.filter(({ date }) => date < start)
  const lateOn = all.findLast(({ date }) => date > start)?.date ?? null
  return { start, hours, before: hoursOf(earlier) >= hours ? earlier : upToDay, lateOn }
}

function explainFinding({ start, hours, before, lateOn }: Case, { finding }: FirstDayVerdict, account: Account): void {
  if (start === null) return lack(account, 'missing.exposedSince')
  citeTrainings(account, before)
  step(account, 'training.step.start', { start, hours, have: hoursOf(before) })
  switch (finding) {
    case 'late':
    case 'history':
      return step(account, `training.step.${finding}`, { date: lateOn ?? '' })
    case 'sameDay':
      return lack(account, 'missing.sameDayTraining', { date: start })
    case 'unknown':
      return lack(account, 'missing.preJobTraining', { hours, start })
    case 'noStart':
    case 'met':
    case 'ahead':
    case 'never':
      return
    default:
      assertNever(finding)
  }
}

function preJobVerdict(context: RuleContext, found: Case, recordsSince: IsoDate | null, account: Account): Verdict {
  const { start, hours, before, lateOn } = found
  const metOn = hoursOf(before) >= hours ? (before.at(-1)?.date ?? null) : null
  const verdict = judgeFirstDay(context, { start, metOn, lateOn, recordsSince })
  rest(account, verdict.basis)
  explainFinding(found, verdict, account)
  const { status, dueDate } = verdict
  const settled = status === 'ok' && dueDate === null
  return {
    status,
    dueDate,
    text: message(`${PRE_JOB}.${settled ? 'settled' : status}`, { date: dueDate ?? '', hours }),
  }
}

/** D39: hours before the first day of exposed work, counted from sessions recorded as first training. */
export function trainingBeforeWork(context: RuleContext): DueItem[] {
  const recordsSince = firstDate(context.trainingsOf)
  const items: DueItem[] = []
  for (const worker of context.facts.workers) {
    if (worker.leaveDate !== null && worker.leaveDate < context.asOf) continue
    const stretches: Stretch[] = []
    for (const found of context.stretchesOf(worker).values()) stretches.push(...found)
    if (!stretches.some(({ to }) => to === null || to >= context.asOf)) continue
    const account = openAccount(context.reference.rule(PRE_JOB, context.asOf).basis)
    for (const { assignment } of stretches) {
      if (assignment.from !== null) cite(account, 'assignments', assignment.id, 'from', assignment.from)
    }
    const verdict = preJobVerdict(context, caseOf(context, worker, firstDay(stretches)), recordsSince, account)
    items.push(dueItem(PRE_JOB, { kind: 'worker', id: worker.id, name: worker.name }, verdict, account))
  }
  return items
}

/** D40: yearly hours of everyone who meets a hazard on the day; the first training counts for its year. */
export function trainingInService(context: RuleContext): DueItem[] {
  const row = context.reference.rule(IN_SERVICE, context.asOf)
  const hours = ruleNumber(row, 'hours')
  const exposed = context.presence.workers.filter((worker) => context.presence.exposed.has(worker.id))
  return exposed.map((worker) => {
    const account = openAccount(row.basis)
    const trainings = counted(context.trainingsOf.get(worker.id) ?? [])
    citeTrainings(account, trainings)
    const verdict =
      trainings.length === 0
        ? lacking(IN_SERVICE, account, 'missing.training', { hours })
        : yearlyVerdict(context, IN_SERVICE, trainings, hours, account)
    return dueItem(IN_SERVICE, { kind: 'worker', id: worker.id, name: worker.name }, verdict, account)
  })
}
