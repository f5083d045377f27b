/** What a due item counts from stands among the facts it cites, so that a person finds the record behind every sum. */
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import type { DueItem } from '#shared/domain/explanation.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { demoFacts } from '../helpers/demo-facts.ts'
import { moved } from '../helpers/draw.ts'
import { generateFirm } from '../helpers/generate-firms.ts'

const reference = loadReference()
/** Count from a day of the calendar, which no record holds: the ends of years and quarters. */
const CALENDAR = ['organisation.yearPlan', 'organisation.archive', 'measurement.quarterlySummary']
const SEEDS = 300

function uncited({ rule, explanation }: DueItem): string[] {
  const cited = new Set(explanation.inputs.map(({ value }) => value))
  const bases = explanation.steps.flatMap(({ key, params }) =>
    'base' in params ? [{ key, day: String(params.base) }] : [],
  )
  return bases.filter(({ day }) => !cited.has(day)).map(({ key, day }) => `${rule}: ${key} from ${day}`)
}

describe('the day a sum begins with is a fact that is cited', () => {
  it('in generated firms', () => {
    const items = Array.from({ length: SEEDS }, (_, seed) => generateFirm(seed + 1)).flatMap(({ facts, asOf }) =>
      dueItems(facts, reference, isoDate(asOf)),
    )
    expect(items.some(({ rule }) => rule === 'training.special')).toBe(true)
    expect([...new Set(items.filter(({ rule }) => !CALENDAR.includes(rule)).flatMap(uncited))]).toEqual([])
  })

  it('in the demo firm', async () => {
    const asOf = isoDate('2026-11-22')
    const items = dueItems(await demoFacts(asOf, reference), reference, asOf)
    expect(items.filter(({ rule }) => !CALENDAR.includes(rule)).flatMap(uncited)).toEqual([])
  })

  it('and the first day behind a late special training is cited too', () => {
    const items = Array.from({ length: SEEDS }, (_, seed) => generateFirm(seed + 1)).flatMap(({ facts, asOf }) =>
      dueItems(facts, reference, isoDate(asOf)).filter(({ rule, dueDate }) => rule === 'training.special' && dueDate),
    )
    expect(items.length).toBeGreaterThan(0)
    for (const { dueDate, explanation } of items) {
      const firstDays = explanation.inputs
        .filter(({ field }) => field === 'from' || field === 'since')
        .map(({ value }) => value)
      // Due on the eve of the first day on the post.
      expect(firstDays.map((day) => moved(day, -1))).toContain(dueDate)
    }
  })
})
