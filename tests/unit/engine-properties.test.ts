/** What must hold of the engine whatever the firm: properties over generated firms, not examples. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, earlier, isoDate, later } from '#shared/domain/dates.ts'
import { RULES } from '#shared/domain/due.ts'
import type { DueItem, DueStatus } from '#shared/domain/explanation.ts'
import { ruleContext } from '#shared/domain/rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { exposureSchema } from '#shared/entities/workplace.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { reference } from '../helpers/due.ts'
import { generateFirm } from '../helpers/generate-firms.ts'

const seed = fc.integer({ min: 1, max: 100_000 })
const PRESSING: readonly DueStatus[] = ['notApplicable', 'ok', 'missing', 'due', 'overdue']

/** The items of some rules by id. */
function itemsOf(rules: ReadonlySet<string>, facts: Facts, asOf: IsoDate): Map<string, DueItem> {
  const context = ruleContext(facts, reference, asOf)
  const items = RULES.filter(({ id }) => rules.has(id)).flatMap((rule) => rule.evaluate(context))
  return new Map(items.map((item) => [item.id, item]))
}

describe('a hazard added to a post (EX-13)', () => {
  const added = fc.record({
    hazardId: fc.constantFrom(...reference.hazards.map(({ id }) => id)),
    grade: fc.constantFrom(null, '0', 'I', 'II', 'III', 'IV'),
    level: fc.option(fc.constantFrom(78, 79.9, 80, 84.9, 85, 90), { nil: null }),
  })

  const IN_SERVICE = new Set(['exam.inService'])

  it('never postpones an exam and never makes it less pressing', () => {
    let compared = 0
    fc.assert(
      fc.property(seed, fc.nat(5), added, (number, which, { hazardId, grade, level }) => {
        const { facts, asOf } = generateFirm(number)
        const post = facts.posts[which % Math.max(1, facts.posts.length)]
        fc.pre(post !== undefined)
        fc.pre(!facts.exposures.some((row) => row.postId === post.id && row.hazardId === hazardId))
        const reading = hazardId === 'phys-1' && level !== null ? { kind: 'lex8h', value: level, unit: 'dB(A)' } : null
        const exposure = exposureSchema.parse({ id: 'added', postId: post.id, hazardId, grade, level: reading })
        const before = itemsOf(IN_SERVICE, facts, isoDate(asOf))
        const after = itemsOf(IN_SERVICE, { ...facts, exposures: [...facts.exposures, exposure] }, isoDate(asOf))
        for (const [id, was] of before) {
          const is = after.get(id)
          expect(PRESSING.indexOf(is?.status ?? 'notApplicable')).toBeGreaterThanOrEqual(PRESSING.indexOf(was.status))
          // Without a date something is missing, and then that is what the item says.
          if (was.dueDate === null) continue
          if (is?.dueDate === null) expect(is.status).toBe('missing')
          else expect(is?.dueDate === undefined || is.dueDate <= was.dueDate).toBe(true)
          compared += 1
        }
      }),
      { numRuns: 1500 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})

describe('another day asked about', () => {
  /**
   * Duties with one date each, counted from the records they cite. Left out by design: a first day grows old and becomes history
   * (EX-01, D39), appointments of a series and duties of a calendar year pass on to the next.
   */
  const ONE_DATE = new Set([
    'exam.inService',
    'exam.leaving',
    'training.inService',
    'training.principal',
    'training.healthManager',
    'survey.periodic',
    'survey.statusEvaluation',
    'declaration.first',
    'declaration.change',
    'declaration.annual',
    'declaration.cancel',
  ])
  const groundsOf = ({ explanation }: DueItem) => [explanation.inputs, explanation.basis]
  /** Workers who begin or end work on a post between two days: whoever came back is past leaving. */
  const movers = ({ assignments }: Facts, after: IsoDate, until: IsoDate) =>
    new Set(
      assignments
        .filter(({ from, to }) => [from, to].some((day) => day !== null && day > after && day <= until))
        .map(({ workerId }) => workerId),
    )

  it('moves no date while the records and the clauses it rests on stay the same', () => {
    let compared = 0
    fc.assert(
      fc.property(seed, fc.integer({ min: -400, max: 400 }), (number, days) => {
        const { facts, asOf } = generateFirm(number)
        const [one, other] = [isoDate(asOf), addDays(isoDate(asOf), days)]
        const [first, second] = [earlier(one, other), later(one, other)]
        const moved = movers(facts, first, second)
        const earlierOn = itemsOf(ONE_DATE, facts, first)
        for (const [id, item] of itemsOf(ONE_DATE, facts, second)) {
          const was = earlierOn.get(id)
          if (!was || was.dueDate === null || item.dueDate === null) continue
          if (moved.has(item.subject.id)) continue
          if (JSON.stringify(groundsOf(item)) !== JSON.stringify(groundsOf(was))) continue
          expect(item.dueDate).toBe(was.dueDate)
          // A date behind us stays behind us.
          if (was.status === 'overdue') expect(item.status).toBe('overdue')
          compared += 1
        }
      }),
      { numRuns: 800 },
    )
    expect(compared).toBeGreaterThan(500)
  })
})
