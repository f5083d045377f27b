/** 资料完整度: what is counted, and where each gap leads. */
import { describe, expect, test } from 'vitest'
import { completeness, type CompletenessGap } from '#shared/domain/completeness.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import { ruleAreas } from '#shared/domain/due-reach.ts'
import { KNOWN_BEGINNINGS, recordedIn } from '#shared/domain/recorded-in.ts'
import { renderMessage, resources } from '#shared/i18n/index.ts'
import { buildFacts, oneWorker, type FactsParts } from '../helpers/build-facts.ts'
import { testEngine } from '../helpers/engine.ts'

const asOf = isoDate('2026-11-22')
const { reference } = testEngine
const areaOf = ruleAreas(reference)

function of(parts: FactsParts, aside = 0) {
  const facts = buildFacts(parts)
  return completeness(facts, dueItems(facts, reference, asOf), aside, areaOf)
}

const inPart = (gaps: readonly CompletenessGap[], part: string) => gaps.filter((gap) => gap.part === part)

describe('a new firm', () => {
  const { parts, gaps, have, need } = of({})

  test('lacks its particulars and the four lists, each with its form', () => {
    expect(parts.find(({ part }) => part === 'profile')).toEqual({ part: 'profile', have: 0, need: 7 })
    expect(inPart(gaps, 'profile')[0]?.mend).toEqual({ at: 'profile', field: 'uscc' })
    expect(inPart(gaps, 'lists').map(({ mend }) => mend)).toEqual(
      ['workers', 'workplaces', 'posts', 'exposures'].map((kind) => ({ at: 'list', kind })),
    )
  })

  test('the whole is the sum of its parts, and gaps and needs agree', () => {
    expect(have).toBe(parts.reduce((sum, part) => sum + part.have, 0))
    expect(need).toBe(parts.reduce((sum, part) => sum + part.need, 0))
    for (const { part, have: own, need: asked } of parts)
      expect([part, own < asked]).toEqual([part, inPart(gaps, part).length > 0])
  })
})

test('of people, an ID number, a post and rows waiting count; one person leads to their page, many to the roster', () => {
  const workers = [
    { id: 'w1', name: '甲某' },
    { id: 'w2', name: '乙某' },
  ]
  const one = of({ ...oneWorker({ hazards: ['phys-1'], from: '2026-01-05' }) })
  expect(one.parts.find(({ part }) => part === 'people')).toEqual({ part: 'people', have: 1, need: 2 })
  expect(inPart(one.gaps, 'people').map(({ mend }) => mend)).toEqual([{ at: 'worker', id: 'w1', kind: null }])
  const two = of({ workers }, 3)
  expect(two.parts.find(({ part }) => part === 'people')).toEqual({ part: 'people', have: 0, need: 7 })
  expect(inPart(two.gaps, 'people').map(({ count, mend }) => [count, mend.at])).toEqual([
    [3, 'aside'],
    [2, 'list'],
    [2, 'list'],
  ])
})

test('recording what a duty lacks closes its gap and raises the share', () => {
  const parts = oneWorker({ hazards: ['phys-1'], from: '2026-01-05' })
  const before = of(parts)
  const industry = ({ text }: CompletenessGap) => text.key === 'missing.industry'
  expect(before.gaps.find(industry)?.mend).toEqual({ at: 'profile', field: '' })
  const after = of({ ...parts, profile: { industryCode: 'C2110' } })
  expect(after.gaps.filter(industry)).toEqual([])
  expect(after.have).toBeGreaterThan(before.have)
})

test('what binds comes before what merely reminds, the wider gap first', () => {
  const duties = inPart(of(oneWorker({ hazards: ['phys-1', 'chem-29'], from: '2026-01-05' })).gaps, 'duties')
  const weight = ({ footing, count }: CompletenessGap) => (footing === 'law' ? 1_000_000 : 0) + count
  expect(duties.length).toBeGreaterThan(5)
  expect(duties.map(weight)).toEqual(duties.map(weight).toSorted((a, b) => b - a))
  for (const { text } of duties) expect(renderMessage(text, 'en')).not.toContain('{{')
})

describe('the book a fact is recorded in', () => {
  const keys = Object.keys(resources['zh-CN'].rules).filter((key) => key.startsWith('missing.'))

  test.each(KNOWN_BEGINNINGS)('%s is the beginning of a sentence that exists', (beginning) =>
    expect(keys.some((key) => key.startsWith(`missing.${beginning}`))).toBe(true),
  )

  test.each([
    ['missing.file.birth', 'workers'],
    ['missing.file.exam', 'exams'],
    ['missing.signCheck', 'signChecks'],
    ['missing.sign.warning', 'signs'],
    ['missing.protected.aboveLimit', 'surveys'],
    ['missing.somethingNew', 'trainings'],
  ])('%s in %s', (key, book) => expect(recordedIn(key, 'training')).toBe(book))
})
