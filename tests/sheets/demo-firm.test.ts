import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fixedClock } from '#electron/platform/clock.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { createDemoFirm } from '#electron/services/demo.ts'
import { Firms } from '#electron/services/firms.ts'
import { addDays, addMonths, isoDate } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import { fourQuestions } from '#shared/domain/four-questions.ts'
import { sizeClass } from '#shared/domain/size-class.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const reference = loadReference()

async function demoFacts(asOf: string): Promise<{ facts: Facts; aside: number; demo: boolean }> {
  const engine = { reference, clock: fixedClock(`${asOf}T08:00:00+08:00`), actor: 'test' }
  const firms = new Firms(join(tempDir(), 'data'), engine)
  onTestFinished(() => firms.close())
  const card = await createDemoFirm(firms, isoDate(asOf))
  const { store } = firms.session(card.id)
  return { facts: store.facts(), aside: store.asideRows().length, demo: card.demo }
}

/** Statuses by rule, with names and identifiers left out. */
function statuses(facts: Facts, asOf: string): string[] {
  return dueItems(facts, reference, isoDate(asOf))
    .map(({ rule, status, dueDate }) => `${rule} ${status} ${dueDate ?? '-'}`)
    .toSorted()
}

test('the demo firm holds the sample roster and those hired in its year, marked as a demo, with the damaged rows aside', async () => {
  const { facts, aside, demo } = await demoFacts('2026-11-22')
  expect(demo).toBe(true)
  expect(facts.profile.demo).toBe(true)
  expect([facts.workers.length, facts.posts.length, facts.workplaces.length, aside]).toEqual([58, 8, 4, 7])
  expect(facts.workers.every(({ idCard }) => idCard?.startsWith('99'))).toBe(true)
  expect(
    [facts.profile.healthManager.phone, facts.profile.principal.phone].every((phone) => phone?.startsWith('199')),
  ).toBe(true)
})

test.each(['2026-11-22', '2025-03-31'])('every status of the due list is there to see on %s', async (asOf) => {
  const { facts } = await demoFacts(asOf)
  const items = dueItems(facts, reference, isoDate(asOf))
  expect(new Set(items.map(({ status }) => status))).toEqual(
    new Set(['ok', 'due', 'overdue', 'missing', 'notApplicable']),
  )
  for (const rule of [
    'exam.inService',
    'exam.preJob',
    'exam.leaving',
    'training.inService',
    'survey.periodic',
    'declaration.change',
  ]) {
    expect(items.map((item) => item.rule)).toContain(rule)
  }
  const answers = fourQuestions(facts, reference, isoDate(asOf)).map(({ answer }) => answer)
  expect(answers).toEqual(['partly', 'partly', 'partly', 'partly'])
})

test('the same day gives the same due list, whatever the identifiers', async () => {
  const [once, again] = [await demoFacts('2026-11-22'), await demoFacts('2026-11-22')]
  expect(statuses(again.facts, '2026-11-22')).toEqual(statuses(once.facts, '2026-11-22'))
})

test('the firm is a small one with points over the limit and pairs never tested', async () => {
  const { facts } = await demoFacts('2026-11-22')
  const { industryCode, staff, revenue, assets } = facts.profile
  expect(sizeClass({ industryCode, staff, revenue, assets }, reference).value).toBe('small')
  const tested = new Set(
    facts.surveys.flatMap(({ results }) => results.map(({ postId, hazardId }) => `${postId}/${hazardId}`)),
  )
  const untested = facts.exposures.filter(({ postId, hazardId }) => !tested.has(`${postId}/${hazardId}`))
  expect(untested).toHaveLength(4)
  const noise = facts.surveys.flatMap(({ results }) => results).filter(({ kind }) => kind === 'lex8h')
  expect(noise.some(({ value, reportedVerdict }) => value > 85 && reportedVerdict === 'over')).toBe(true)
  expect(noise.every(({ value, reportedVerdict }) => value > 85 === (reportedVerdict === 'over'))).toBe(true)
})

test('one worker is about to leave, one has left, and one of those who joined in the year has gone again', async () => {
  const { facts } = await demoFacts('2026-11-22')
  const asOf = isoDate('2026-11-22')
  const leaving = facts.workers.flatMap(({ leaveDate }) => (leaveDate === null ? [] : [leaveDate])).toSorted()
  // On which day exactly the first of them went, chance decides.
  expect(leaving).toEqual([expect.any(String), addDays(asOf, -21), addDays(asOf, 14)])
  expect(leaving[0] && leaving[0] > addMonths(asOf, -6)).toBe(true)
  // The three of them, and the post that somebody left for another.
  expect(facts.assignments.filter(({ to }) => to !== null)).toHaveLength(4)
})
