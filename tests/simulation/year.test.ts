/** A year of a 60-person furniture factory, day by day through the real services: nothing that was raised is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDemoFirm } from '#electron/services/demo.ts'
import { allDueItems } from '#electron/services/due.ts'
import { Firms } from '#electron/services/firms.ts'
import { ratesOfFirm } from '#electron/services/rates.ts'
import type { Session } from '#electron/services/session.ts'
import type { LoggedChange } from '#electron/store/change-log.ts'
import { addDays, addMonths, isoDate, isoDateOrNull } from '#shared/domain/dates.ts'
import type { DueItem } from '#shared/domain/explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import { fixedClock } from '#electron/platform/clock.ts'
import { testEngine } from '../helpers/engine.ts'

/** Months for which a result is followed up; the rules say so themselves (`history.months`). */
const LOOK_BACK_MONTHS = 12

const OPEN: readonly DueItem['status'][] = ['due', 'overdue', 'missing']

/** What became of one duty over the year. */
interface Course {
  readonly raisedOn: IsoDate
  last: DueItem
  lastSeenOn: IsoDate
  lastOpenOn: IsoDate
}

interface Lived {
  readonly session: Session
  readonly courses: ReadonlyMap<string, Course>
  readonly log: readonly LoggedChange[]
}

function follow(courses: Map<string, Course>, items: readonly DueItem[], day: IsoDate): void {
  for (const item of items) {
    const known = courses.get(item.id)
    const isOpen = OPEN.includes(item.status)
    if (known === undefined) {
      if (isOpen) courses.set(item.id, { raisedOn: day, last: item, lastSeenOn: day, lastOpenOn: day })
      continue
    }
    known.last = item
    known.lastSeenOn = day
    if (isOpen) known.lastOpenOn = day
  }
}

const dayOf = ({ at }: LoggedChange): IsoDate => isoDate(at.slice(0, 10))

describe.each([
  ['2026-11-22', 1],
  ['2026-11-22', 7],
  ['2027-03-01', 23],
] as const)('the year up to %s, seed %i', (day, seed) => {
  const asOf = isoDate(day)
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'))
  const openFirms = () => new Firms(folder, { ...testEngine, clock: fixedClock(`${asOf}T09:00:00`) })
  let firms: Firms
  let id: Id
  let lived: Lived

  beforeAll(async () => {
    firms = openFirms()
    const courses = new Map<string, Course>()
    const card = await createDemoFirm(firms, asOf, {
      seed,
      onDay: (desk) => follow(courses, desk.items(), desk.day),
    })
    id = card.id
    const session = firms.session(id)
    lived = { session, courses, log: session.store.changes() }
  }, 120_000)
  afterAll(() => {
    firms.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('every month has its entries, on their day', () => {
    const months = new Set(
      lived.log.filter(({ useCase }) => useCase !== 'firms.createDemo').map((row) => row.at.slice(0, 7)),
    )
    for (let month = 1; month <= 11; month += 1) expect(months).toContain(addMonths(asOf, -month).slice(0, 7))
    expect(lived.log.every((row) => dayOf(row) <= asOf)).toBe(true)
  })

  test('what was raised is closed with evidence, or stands there with its reason', () => {
    const tally = { closed: 0, gone: 0, open: 0 }
    for (const [item, course] of lived.courses) {
      if (course.lastSeenOn < asOf) {
        tally.gone += 1
        expect(whyGone(lived, course), `${item} vanished after ${course.lastSeenOn} without a reason`).not.toBeNull()
      } else if (course.lastOpenOn === asOf) {
        tally.open += 1
        const { steps, missing, basis } = course.last.explanation
        expect(course.last.status === 'missing' ? missing.length : steps.length + basis.length, item).toBeGreaterThan(0)
      } else {
        tally.closed += 1
        expect(evidenceOf(lived.log, course), `${item} was closed without evidence`).not.toEqual([])
      }
    }
    expect(tally.closed).toBeGreaterThan(40)
    expect(tally.open).toBeGreaterThan(40)
    expect(tally.gone).toBeGreaterThan(10)
  })

  test('each event of the story was followed to its end', () => {
    const closedRules = new Set(
      [...lived.courses.values()].filter(({ lastOpenOn }) => lastOpenOn < asOf).map(({ last }) => last.rule),
    )
    for (const rule of [
      'exam.preJob',
      'training.preJob',
      'health.resultNotice',
      'health.emergencyExam',
      'measurement.exceedance',
      'measurement.disclosure',
      'declaration.change',
      'programme.finding',
      'emergency.report',
      'files.copy',
      'workplace.ppeReplacement',
    ])
      expect(closedRules).toContain(rule)
  })

  test('who joined in the year and left again was examined within the thirty days before', () => {
    const { workers, exams } = lived.session.store.facts()
    const gone = workers.filter(
      ({ hireDate, leaveDate }) => leaveDate !== null && (hireDate ?? '') > addMonths(asOf, -12),
    )
    expect(gone).toHaveLength(1)
    for (const { id: workerId, leaveDate } of gone) {
      const exam = exams.find((one) => one.workerId === workerId && one.kind === 'leaving')
      expect(exam && leaveDate && exam.date <= leaveDate && addDays(exam.date, 30) >= leaveDate).toBe(true)
    }
  })

  test('the exceedance of the story is closed by a re-test', () => {
    const found = lived.session.store
      .facts()
      .findings.find(({ foundOn, surveyId }) => surveyId !== null && foundOn > addMonths(asOf, -6))
    expect(found).toMatchObject({ state: 'closed', passed: true })
    expect(found?.retestSurveyId).not.toBeNull()
    expect(found?.checkedBy).not.toBe(found?.doneBy)
  })

  test('the same list after the file is closed and opened again', () => {
    const before = JSON.stringify(allDueItems(lived.session, asOf))
    firms.close()
    firms = openFirms()
    expect(JSON.stringify(allDueItems(firms.session(id), asOf))).toBe(before)
  })

  test('the rates and every region’s indicators follow from names', () => {
    const session = firms.session(id)
    const known = new Set(session.store.facts().workers.map((worker) => worker.id))
    for (const planId of testEngine.reference.library.rows('plans').map((plan) => plan.id)) {
      const { rates, plan } = ratesOfFirm(session, { asOf, language: 'zh-CN', planId })
      for (const { id: rate, numerator, denominator, met, gap } of rates) {
        if (met.length + gap.length === 0) continue
        expect([numerator, denominator], rate).toEqual([met.length, met.length + gap.length])
        for (const { kind, id: subject } of [...met, ...gap]) if (kind === 'worker') expect(known).toContain(subject)
      }
      const byId = new Map(rates.map((rate) => [rate.id, rate.percent]))
      expect(plan?.lines.length).toBeGreaterThan(0)
      for (const { rateId, actual } of plan?.lines ?? []) if (rateId !== null) expect(actual).toBe(byId.get(rateId))
    }
  })
})

/** Entries about the records the closed item rests on, made while it stood open or on the day it closed. */
function evidenceOf(log: readonly LoggedChange[], { last, raisedOn }: Course): LoggedChange[] {
  const cited = new Set(last.explanation.inputs.map((input) => input.id))
  return log.filter((row) => dayOf(row) >= raisedOn && cited.has(row.recordId))
}

/** Why an item is no longer there: something about its subject was recorded then; the person left, the contract or the year ended; or it is longer ago than the rules look back. */
function whyGone({ log, session }: Lived, { last, lastSeenOn }: Course): 'recorded' | 'ended' | 'longAgo' | null {
  const next = addDays(lastSeenOn, 1)
  const { subject, dueDate } = last
  // What a post or the firm owes is met by records of its people and papers; a person's or a result's, by their own.
  const own = subject.kind === 'worker' || subject.kind === 'exam'
  const about = ({ recordId, after }: LoggedChange) =>
    !own || recordId === subject.id || JSON.stringify(after).includes(subject.id)
  if (log.some((row) => dayOf(row) >= lastSeenOn && dayOf(row) <= next && about(row))) return 'recorded'
  const { store } = session
  const lastDay = store.get('workers', subject.id)?.leaveDate ?? store.get('contractors', subject.id)?.to
  if (lastDay === lastSeenOn || (subject.kind === 'year' && next.endsWith('-01-01'))) return 'ended'
  const result = store.get('exams', subject.id) ?? store.get('surveys', subject.id)
  const days = [
    result?.date,
    result?.receivedOn,
    dueDate,
    ...last.explanation.inputs.map(({ value }) => isoDateOrNull(value)),
  ]
  // The rules count the window from the day itself or from the day after it.
  const edge = addDays(next, -2)
  return days.some((day) => day && addMonths(day, LOOK_BACK_MONTHS) >= edge && addMonths(day, LOOK_BACK_MONTHS) <= next)
    ? 'longAgo'
    : null
}
