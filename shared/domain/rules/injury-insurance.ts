/** 工伤保险 and 工伤认定 (D07). */
import { daysBetween } from '../dates.ts'
import { type Account, cite, firmSubject, lack, step } from '../due-item.ts'
import { addClock, clockOf, countClock, type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { DiseaseCase } from '#shared/entities/health.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { hasCome } from './applies.ts'
import { completeness } from './completeness.ts'
import { nameList } from './name-list.ts'

/** Whether the firm itself is the one to insure: dispatched people are insured by their employer, contractors' staff by theirs, interns through their school. */
export function firmInsures({ kind }: Pick<Worker, 'kind'>): boolean {
  return kind === 'own'
}

function lackInsured(account: Account, key: string, workers: readonly Worker[]): void {
  if (workers.length > 0)
    lack(account, key, { count: workers.length, names: nameList(workers.map(({ name }) => name)) })
}

/** D07: everyone on site is insured. Others' staff are insured by their employer; the firm keeps the proof. */
export function injuryInsurance(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { workers } = context.presence
  if (workers.length === 0) return []
  const account = openDuty(duty)
  const open = workers.filter(({ insuredSince }) => !hasCome(insuredSince, context.asOf))
  step(account, 'organisation.step.insured', { all: workers.length, have: workers.length - open.length })
  lackInsured(account, 'missing.insured', open.filter(firmInsures))
  lackInsured(
    account,
    'missing.insuredElsewhere',
    open.filter((worker) => !firmInsures(worker)),
  )
  return [dutyItem(context, rule, duty, firmSubject(context), account, completeness(account))]
}

function isDiagnosed(entry: DiseaseCase, asOf: IsoDate): entry is DiseaseCase & { readonly diagnosedOn: IsoDate } {
  return hasCome(entry.diagnosedOn, asOf) && entry.outcome !== 'excluded'
}

/** D07: recognition as a work injury, asked for within the days of 工伤保险条例 17 after the diagnosis. */
export function injuryRecognition(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const diagnosed = facts.diseaseCases.filter((entry) => isDiagnosed(entry, asOf))
  if (diagnosed.length === 0) return []
  const names = new Map(facts.workers.map(({ id, name }) => [id, name]))
  const clock = clockOf(duty, 'apply')
  return diagnosed.map((entry) => {
    const { id, workerId, diagnosedOn } = entry
    const account = openDuty(duty)
    const subject = { kind: 'diseaseCase', id, name: names.get(workerId) ?? workerId } as const
    cite(account, 'diseaseCases', id, 'diagnosedOn', diagnosedOn)
    if (entry.outcome === null) {
      lack(account, 'missing.diagnosisOutcome')
      return dutyItem(context, rule, duty, subject, account, { is: 'missing' }, clock)
    }
    const date = countClock(context, account, clock, diagnosedOn)
    step(account, 'organisation.step.workersOwnLimit', { date: addClock(clockOf(duty, 'worker'), diagnosedOn) })
    return dutyItem(context, rule, duty, subject, account, applied(entry, date, asOf, account), clock)
  })
}

function applied({ id, injuryAppliedOn }: DiseaseCase, date: IsoDate, asOf: IsoDate, account: Account): Outcome {
  if (!hasCome(injuryAppliedOn, asOf)) return { is: 'dated', date }
  cite(account, 'diseaseCases', id, 'injuryAppliedOn', injuryAppliedOn)
  const days = daysBetween(date, injuryAppliedOn)
  if (days > 0) step(account, 'organisation.step.late', { date: injuryAppliedOn, days })
  return { is: 'met' }
}
