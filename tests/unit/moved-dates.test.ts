/** What a change of the law does to a firm: these dates move and no others, and each says by which clause. */
import { beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { judge } from '#shared/domain/judge.ts'
import { movedDates } from '#shared/domain/moved-dates.ts'
import { evidenceSchema } from '#shared/entities/judging.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { buildFacts, noise, oneWorker } from '../helpers/build-facts.ts'
import { demoFacts } from '../helpers/demo-facts.ts'
import { reference } from '../helpers/due.ts'
import { noiseEvery, packBytes, referenceWith, type Row } from '../helpers/packs.ts'

const TODAY = isoDate('2026-11-22')
/** Nothing is said of the documents that changed. */
const hasChanged = () => false
const to = (after: Reference) => ({ before: reference, after, hasChanged })
let demo: Facts
let halfYearly: Reference

beforeAll(async () => {
  demo = await demoFacts(TODAY, reference)
  halfYearly = referenceWith(packBytes('exam-sections', noiseEvery(6)))
}, 60_000)

/** One worker for each way to stand to noise; all were examined for everything on 2026-09-01. */
function fiveWorkers(): Facts {
  const posts = [
    { id: 'press', ...noise(88) },
    { id: 'assembly', ...noise(82) },
    { id: 'grinding', hazardId: 'dust-1' },
    { id: 'welding', ...noise(91) },
  ]
  const on = (post: string, to: string | null = null) => ({ post, to })
  const workers = [on('press'), on('assembly'), on('grinding'), on('welding'), on('press', '2026-10-31')]
  const ids = workers.map((_, index) => `w${index + 1}`)
  return buildFacts({
    workplaces: [{ id: 'wp1', name: '一车间' }],
    posts: posts.map(({ id }) => ({ id, workplaceId: 'wp1', name: id })),
    exposures: posts.map(({ id, ...exposure }) => ({ id: `x-${id}`, postId: id, ...exposure })),
    workers: workers.map(({ to }, index) => ({ id: ids[index] ?? '', name: `甲${index}`, leaveDate: to })),
    assignments: workers.map(({ post, to }, index) => ({
      id: `a${index}`,
      workerId: ids[index] ?? '',
      postId: post,
      from: '2020-03-01',
      to,
    })),
    exams: ids.map((workerId) => ({
      id: `e-${workerId}`,
      workerId,
      date: '2026-09-01',
      kind: 'inService' as const,
      conclusion: 'normal' as const,
      hazardIds: ['phys-1', 'dust-1'],
    })),
  })
}

describe('a shorter cycle for strong noise, from the day of its edition', () => {
  it('moves the in-service exams of exactly those who work in it', () => {
    const moved = movedDates(to(halfYearly), fiveWorkers(), TODAY)
    expect(moved.map(({ id, kind, before, after }) => [id, kind, before?.dueDate, after?.dueDate])).toEqual([
      ['exam.inService/worker/w1', 'moves', '2027-09-01', '2027-03-01'],
      ['exam.inService/worker/w4', 'moves', '2027-09-01', '2027-03-01'],
    ])
  })

  it('moves no other duty of a whole firm', () => {
    const moved = movedDates(to(halfYearly), demo, TODAY)
    expect(moved.length).toBeGreaterThan(10)
    expect([...new Set(moved.map(({ rule }) => rule))]).toEqual(['exam.inService'])
  })

  it('moves nothing before the edition is in force', () => {
    expect(movedDates(to(halfYearly), demo, isoDate('2026-07-31'))).toEqual([])
  })

  it('carries both dates with their arithmetic, and the clause', () => {
    const exams = [{ date: '2026-09-01', kind: 'inService' as const }]
    const facts = buildFacts(oneWorker({ hazards: [noise(88)], from: '2020-03-01', exams }))
    const [moved, ...others] = movedDates(to(halfYearly), facts, TODAY)
    expect(others).toEqual([])
    expect([moved?.before?.dueDate, moved?.after?.dueDate]).toEqual(['2027-09-01', '2027-03-01'])
    expect(moved?.before?.explanation.steps).not.toEqual(moved?.after?.explanation.steps)
    const clauses = (edition: string) =>
      movedDates({ ...to(halfYearly), hasChanged: (row) => row.edition === edition }, facts, TODAY)[0]?.basis
    expect(clauses('GBZ 188-2025')?.[0]).toMatchObject({ edition: 'GBZ 188-2025' })
    expect(clauses('2018-12-29 修正')?.[0]).toMatchObject({ document: '中华人民共和国职业病防治法' })
  })

  it('reads backwards when the packs change places', () => {
    const there = movedDates(to(halfYearly), demo, TODAY)
    const back = movedDates({ before: halfYearly, after: reference, hasChanged }, demo, TODAY)
    const turned = new Map(back.map(({ id, before, after }) => [id, [after?.dueDate, before?.dueDate]]))
    expect(turned).toEqual(new Map(there.map(({ id, before, after }) => [id, [before?.dueDate, after?.dueDate]])))
  })
})

/** 定期检测 every three months since 2026-12-01, by a new edition of its rule. */
function quarterlySurveys(row: Row): Row[] {
  if (row['id'] !== 'survey.periodic') return [row]
  const clause = { document: '某新规定', clause: '第九条', edition: '2026', verification: 'V' }
  const params = { severeMonths: 3, generalMonths: 3 }
  return [
    { ...row, validTo: '2026-11-30' },
    { ...row, params, basis: [clause], validFrom: '2026-12-01', validTo: null },
  ]
}

describe('a new edition of a rule', () => {
  const SEVERE = { confirmedRiskClass: 'severe' as const }
  const survey = [{ id: 's1', date: '2026-09-01', kind: 'periodic' as const, results: [] }]
  const facts = () =>
    buildFacts({ ...oneWorker({ hazards: [noise(88)], from: '2020-03-01' }), profile: SEVERE, surveys: survey })

  it('moves its dates from its first day on, and the new clause stands first', () => {
    const changed = referenceWith(packBytes('rules', quarterlySurveys))
    const surveys = (day: string) =>
      movedDates(to(changed), facts(), isoDate(day)).filter(({ rule }) => rule === 'survey.periodic')
    expect(surveys('2026-11-30')).toEqual([])
    const [moved, ...others] = surveys('2026-12-01')
    expect(others).toEqual([])
    expect(moved?.after?.dueDate).not.toBe(moved?.before?.dueDate)
    expect(moved?.basis[0]).toMatchObject({ document: '某新规定', clause: '第九条' })
  })
})

describe('a changed limit', () => {
  it('moves no date, only verdicts', () => {
    const stricter = referenceWith(
      packBytes('limits', (row) => (row['id'] === 'gbz2.1-t1-12-twa' ? { ...row, value: 1 } : row)),
    )
    expect(movedDates(to(stricter), demo, TODAY)).toEqual([])
    const reading = {
      hazardId: 'chem-28',
      kind: 'twa',
      value: 2,
      unit: 'mg/m3',
      belowDetection: false,
      daysPerWeek: null,
      evidence: evidenceSchema.parse({}),
    } as const
    expect(judge(reading, reference, TODAY).verdict).toBe('within')
    expect(judge(reading, stricter, TODAY).verdict).toBe('over')
  })
})
