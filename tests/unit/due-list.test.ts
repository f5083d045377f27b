import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import { isDueBy } from '#shared/domain/due-board.ts'
import type { DueItem, Explanation } from '#shared/domain/explanation.ts'
import { type Language, renderMessage, renderValue, translator } from '#shared/i18n/index.ts'
import { buildFacts, noise, oneWorker } from '../helpers/build-facts.ts'
import { reference } from '../helpers/due.ts'
import { randomFirm } from '../helpers/random-firm.ts'

const TODAY = isoDate('2026-11-22')

function sentences({ text, steps, missing }: Explanation, language: Language): string[] {
  return [text, ...steps, ...missing].map((entry) => renderMessage(entry, language))
}

describe('the due list as a whole', () => {
  const items = dueItems(randomFirm(7, { workers: 40 }), reference, TODAY)

  it('is sorted overdue, missing, due, ok, notApplicable, then by date', () => {
    const order = ['overdue', 'missing', 'due', 'ok', 'notApplicable']
    const keys = items.map((item) => `${order.indexOf(item.status)} ${item.dueDate ?? '9999'}`)
    expect(keys).toEqual(keys.toSorted())
    expect(new Set(items.map((item) => item.status)).size).toBe(5)
  })

  it('names every item by rule and subject, once', () => {
    for (const { id, rule, subject } of items) expect(id).toBe(`${rule}/${subject.kind}/${subject.id}`)
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
  })

  it('is late only past its date, and asks for what is missing', () => {
    const of = (status: string) => items.filter((item) => item.status === status)
    expect(of('overdue').filter(({ dueDate }) => dueDate === null || dueDate >= TODAY)).toEqual([])
    expect(of('ok').filter(({ dueDate }) => dueDate !== null && dueDate < TODAY)).toEqual([])
    expect(
      of('missing').filter(({ dueDate, explanation }) => dueDate !== null || explanation.missing.length === 0),
    ).toEqual([])
  })

  it('rests every item on a clause, and what binds on one that was seen: memory (U) alone is never law', () => {
    for (const { explanation, footing } of items) {
      expect(explanation.basis.length).toBeGreaterThan(0)
      expect(footing === 'reminder' || explanation.basis.some(({ verification }) => verification !== 'U')).toBe(true)
    }
  })

  it.each(['zh-CN', 'en'] as const)(
    'reads as whole sentences in %s, with no key or placeholder showing',
    (language) => {
      const t = translator(language, 'rules')
      for (const { rule, explanation } of items) {
        expect(t(`rule.${rule}`)).not.toContain('rule.')
        for (const sentence of sentences(explanation, language))
          expect(sentence).not.toMatch(/\{\{|undefined|@[a-z]+[A-Z.]|[a-z]\.[a-z]+[A-Z]/)
        for (const { kind, field, value } of explanation.inputs) {
          expect(t(`field.${kind}.${field}`)).not.toBe('')
          expect(renderValue(value, language)).not.toMatch(/^@/)
        }
      }
    },
  )

  it('links every input to a record that exists', () => {
    const facts = randomFirm(7, { workers: 40 })
    for (const { kind, id } of items.flatMap((item) => item.explanation.inputs)) {
      if (kind === 'profile' || kind === 'reference') continue
      expect(facts[kind].some((record) => record.id === id)).toBe(true)
    }
  })

  it('within N days: by date, and always what is late or lacks a fact', () => {
    const within = items.filter((item) => isDueBy(item, isoDate('2026-12-22')))
    const expected = ({ status, dueDate }: DueItem) =>
      status === 'overdue' || status === 'missing' || (dueDate ?? '9999') <= '2026-12-22'
    expect(within.length).toBeGreaterThan(0)
    expect(within).toEqual(items.filter(expected))
  })

  it('depends on nothing but facts, reference and day', () => {
    expect(dueItems(randomFirm(7, { workers: 40 }), reference, TODAY)).toEqual(items)
  })

  it('an empty firm has firm-level items only, and says what to record', () => {
    const empty = dueItems(buildFacts(), reference, TODAY)
    expect(empty.every((item) => item.subject.kind !== 'worker')).toBe(true)
    expect(empty.some((item) => item.status === 'missing')).toBe(true)
  })

  it('can be asked about any day', () => {
    for (const day of ['1900-01-01', '2014-09-30', '2026-07-31', '2026-08-01', '2099-12-31']) {
      expect(() => dueItems(randomFirm(3, { workers: 10 }), reference, isoDate(day))).not.toThrow()
    }
  })
})

describe('properties of the in-service exam', () => {
  const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(isoDate('2020-01-01'), days))
  const hazardIds = fc.constantFrom('dust-1', 'dust-11', 'chem-28', 'chem-3', 'phys-2', 'phys-3', 'chem-29')
  const dated = (hazards: (string | ReturnType<typeof noise>)[], exam: string, asOf: string) =>
    dueItems(
      buildFacts(oneWorker({ hazards, from: '2019-01-01', exams: [{ kind: 'inService', date: exam }] })),
      reference,
      isoDate(asOf),
    ).find((item) => item.rule === 'exam.inService')?.dueDate ?? null

  it('adding a hazard never postpones the visit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(hazardIds, { minLength: 2, maxLength: 6 }),
        day,
        day,
        ([added = '', ...hazards], exam, asOf) => {
          const [before, after] = [dated(hazards, exam, asOf), dated([...hazards, added], exam, asOf)]
          expect(before === null || after === null || after <= before).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('more noise never postpones the visit', () => {
    const level = fc.integer({ min: 700, max: 1100 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(level, level, day, (a, b, exam) => {
        const quiet = dated([noise(Math.min(a, b))], exam, '2026-11-22')
        const loud = dated([noise(Math.max(a, b))], exam, '2026-11-22')
        expect(quiet === null || (loud !== null && loud <= quiet)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('a later exam never brings the visit forward', () => {
    fc.assert(
      fc.property(hazardIds, day, fc.nat(300), (hazard, exam, days) => {
        const [early, late] = [dated([hazard], exam, '2026-11-22'), dated([hazard], addDays(exam, days), '2026-11-22')]
        expect(early === null || late === null || late >= early).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('speed', () => {
  it('1,000 workers × 5 hazards stay linear in workers', () => {
    const time = (workers: number) => {
      const facts = randomFirm(11, { workers, hazardsPerPost: 5 })
      dueItems(facts, reference, TODAY)
      const rounds = [1, 2, 3].map(() => {
        const start = performance.now()
        dueItems(facts, reference, TODAY)
        return performance.now() - start
      })
      return Math.min(...rounds)
    }
    // A ratio, not a time: a quadratic engine would need a hundred times as long for ten times the workers.
    expect(time(1000) / time(100)).toBeLessThan(60)
  })
})
