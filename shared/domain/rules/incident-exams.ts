/** 应急检查: everyone hit or possibly hit is examined at once; HIV contacts have days of their own (D46, EX-20). */
import { type Account, cite, lack, rest, step } from '../due-item.ts'
import {
  addClock,
  clockOf,
  countClock,
  type Duty,
  type DutyClock,
  dutyItem,
  dutyRule,
  openDuty,
  type Rule,
} from '../duty.ts'
import type { DueItem, Subject } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { healthIndex, nextAppointment } from './health-index.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Incident } from '#shared/entities/emergency.ts'
import type { ExamKind } from '#shared/entities/worker.ts'

const EXAM = 'health.emergencyExam'
const HIV = 'health.hiv'
const HIV_CLOCKS = ['blood', 'week4', 'week8', 'week12', 'month6'] as const

function subjectOf({ id, date }: Incident): Subject {
  return { kind: 'incident', id, name: date }
}

/** Names shown in a step; the rest are counted. */
const NAMES_SHOWN = 10

function names(context: RuleContext, ids: readonly Id[]): string {
  const { workers } = healthIndex(context)
  const shown = ids.slice(0, NAMES_SHOWN).map((id) => workers.get(id)?.name ?? id)
  return shown.join('、') + (ids.length > shown.length ? '…' : '')
}

function examsSince(context: RuleContext, workerId: Id, day: IsoDate, kinds: readonly ExamKind[]) {
  return (context.examsOf.get(workerId) ?? []).filter(({ kind, date }) => kinds.includes(kind) && date >= day)
}

/** One item for an incident; open until everyone named in it has an emergency exam of that day or later. */
function emergencyExam(context: RuleContext, duty: Duty, incident: Incident): DueItem[] {
  const account = openDuty(duty)
  cite(account, 'incidents', incident.id, 'date', incident.date)
  const detail = context.duty('EX-20')
  if (detail) rest(account, detail.basis)
  if (incident.workerIds.length === 0) {
    lack(account, 'missing.incidentWorkers', { date: incident.date })
    return [dutyItem(context, EXAM, duty, subjectOf(incident), account, { is: 'missing' })]
  }
  const left = incident.workerIds.filter((id) => {
    const [exam] = examsSince(context, id, incident.date, ['emergency'])
    if (exam) cite(account, 'exams', exam.id, 'date', exam.date)
    return exam === undefined
  })
  if (left.length === 0) return []
  const clock = clockOf(duty, 'exam')
  const date = countClock(context, account, clock, incident.date)
  step(account, 'health.step.notExamined', {
    count: left.length,
    all: incident.workerIds.length,
    names: names(context, left),
  })
  const outcome = { is: 'dated', date, key: EXAM } as const
  return [dutyItem(context, EXAM, duty, subjectOf(incident), account, outcome, clock)]
}

interface Test {
  readonly clock: DutyClock
  readonly date: IsoDate
}

/** The next blood test of one person; an exam counts for the appointed day it lies nearest to. */
function nextTest(
  context: RuleContext,
  tests: readonly Test[],
  workerId: Id,
  incident: Incident,
  account: Account,
): Test | null {
  const made = examsSince(context, workerId, incident.date, ['emergency', 'recheck', 'followUp'])
  for (const exam of made) cite(account, 'exams', exam.id, 'date', exam.date)
  return nextAppointment(
    tests,
    made.map(({ date }) => date),
  )
}

/** One item for an incident: the earliest test anybody still has before them. */
function hivTests(context: RuleContext, duty: Duty, incident: Incident): DueItem[] {
  const account = openDuty(duty)
  const tests = HIV_CLOCKS.map((name) => {
    const clock = clockOf(duty, name)
    return { clock, date: addClock(clock, incident.date) }
  })
  cite(account, 'incidents', incident.id, 'date', incident.date)
  const next = incident.workerIds
    .flatMap((workerId) => {
      const test = nextTest(context, tests, workerId, incident, account)
      return test === null ? [] : [{ workerId, test }]
    })
    .toSorted((a, b) => (a.test.date < b.test.date ? -1 : 1))
  const [first] = next
  if (first === undefined) return []
  countClock(context, account, first.test.clock, incident.date)
  const { date, clock } = first.test
  const waiting = next.filter(({ test }) => test.date === date).map(({ workerId }) => workerId)
  step(account, 'health.step.hivNext', { names: names(context, waiting), date })
  step(account, 'health.step.hivDays', { dates: tests.map((test) => test.date).join('、') })
  const outcome = { is: 'dated', date, key: HIV } as const
  return [dutyItem(context, HIV, duty, subjectOf(incident), account, outcome, clock)]
}

function overIncidents(one: (context: RuleContext, duty: Duty, incident: Incident) => DueItem[], hivOnly: boolean) {
  return (context: RuleContext, duty: Duty): DueItem[] =>
    context
      .known(context.facts.incidents)
      .filter(({ hiv }) => !hivOnly || hiv === true)
      .flatMap((incident) => one(context, duty, incident))
}

export const INCIDENT_EXAM_RULES: readonly Rule[] = [
  { ...dutyRule(EXAM, 'D46', overIncidents(emergencyExam, false)), duties: ['D46', 'EX-20'] },
  dutyRule(HIV, 'EX-20', overIncidents(hivTests, true)),
]
