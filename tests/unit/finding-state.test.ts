import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingRefusals, nextStates } from '#shared/domain/finding-state.ts'
import { type Finding, findingSchema, findingStateSchema } from '#shared/entities/improvement.ts'
import { buildFacts } from '../helpers/build-facts.ts'
import { reference } from '../helpers/due.ts'

const NOISE = { kind: 'lex8h' as const, unit: 'dB(A)', point: '1#', postId: 'p1' }
const survey = (id: string, date: string, value: number, hazardId = 'phys-1') => ({
  id,
  kind: 'periodic' as const,
  date,
  results: [{ ...NOISE, id: `m-${id}`, hazardId, value }],
})
const facts = buildFacts({
  workplaces: [{ id: 'wp1', name: '一车间' }],
  posts: [{ id: 'p1', workplaceId: 'wp1', name: '打磨' }],
  exposures: [{ id: 'x1', postId: 'p1', hazardId: 'phys-1' }],
  surveys: [
    survey('before', '2026-05-01', 84),
    survey('within', '2026-07-10', 84),
    survey('over', '2026-07-10', 88),
    survey('other', '2026-07-10', 84, 'phys-3'),
  ],
  findings: [
    { id: 'old', foundOn: '2025-01-01', description: '旧', state: 'closed', closedOn: '2025-02-01' },
    { id: 'open', foundOn: '2025-01-01', description: '未销', state: 'mending' },
  ],
})

function finding(fields: Partial<Record<keyof Finding, unknown>> = {}): Finding {
  return findingSchema.parse({ id: 'f1', foundOn: '2026-06-01', description: '除尘口堵塞', ...fields })
}

const DONE = { doneOn: '2026-07-01', doneBy: '甲某' }
const CHECKED = { ...DONE, checkedOn: '2026-07-12', checkedBy: '乙某', passed: true, closedOn: '2026-07-12' }

function refused(before: Finding | null, after: Finding): string[] {
  return findingRefusals(before, after, { facts, reference })
}

describe('D60 闭环: from state to state (programmes.md §1)', () => {
  it.each([
    ['registered', ['assigned']],
    ['assigned', ['mending']],
    ['mending', ['toCheck']],
    ['toCheck', ['closed', 'mending']],
    ['closed', []],
  ] as const)('%s leads to %j', (state, expected) => {
    expect(nextStates(finding({ state }))).toEqual(expected)
    for (const next of findingStateSchema.options) {
      if (next === state || next === 'stopped') continue
      const isAllowed = !refused(finding({ ...CHECKED, state }), finding({ ...CHECKED, state: next })).includes(
        'transition',
      )
      expect([next, isAllowed]).toEqual([next, [...expected].some((allowed) => allowed === next)])
    }
  })

  it('work is stopped for H14 only, and goes on to the check', () => {
    expect(nextStates(finding({ state: 'mending', code: 'H14' }))).toEqual(['toCheck', 'stopped'])
    expect(nextStates(finding({ state: 'stopped', code: 'H14' }))).toEqual(['toCheck'])
    expect(refused(finding({ state: 'mending' }), finding({ state: 'stopped' }))).toEqual(['stopOnlyStillOver'])
    const [before, after] = [finding({ state: 'mending', code: 'H14' }), finding({ state: 'stopped', code: 'H14' })]
    expect(refused(before, after)).toEqual([])
  })
})

describe('D60 闭环: what is refused, and why', () => {
  const waiting = finding({ ...DONE, state: 'toCheck' })
  const closing = (fields: Partial<Record<keyof Finding, unknown>>) =>
    finding({ ...CHECKED, state: 'closed', ...fields })

  it.each([
    ['complete', {}, []],
    ['no checker', { checkedBy: null }, ['noChecker']],
    ['checker = doer', { checkedBy: '甲某' }, ['checkerIsDoer']],
    ['checker = doer, written with a blank', { checkedBy: '甲 某' }, ['checkerIsDoer']],
    ['nobody did it', { doneBy: null }, ['notDone']],
    ['not passed', { passed: false }, ['notPassed']],
    ['no verdict', { passed: null }, ['notPassed']],
    ['no day of closing', { closedOn: null }, ['notDated']],
    ['checked before it was done', { checkedOn: '2026-06-30' }, ['daysReversed']],
  ] as const)('closing: %s', (_name, fields, expected) => {
    expect(refused(waiting, closing(fields))).toEqual(expected)
  })

  it.each([
    ['none', null, ['noRetest']],
    ['within the limit', 'within', []],
    ['over the limit', 'over', ['retestNotWithin']],
    ['sampled before the work was done', 'before', ['noRetest']],
    ['about another hazard', 'other', ['noRetest']],
    ['not on file', 'nowhere', ['noRetest']],
  ])('H13 and H14 close by a re-test: %s', (_name, retestSurveyId, expected) => {
    for (const code of ['H13', 'H14']) {
      const over = { code, postId: 'p1', hazardId: 'phys-1', retestSurveyId }
      expect(refused(finding({ ...DONE, ...over, state: 'toCheck' }), closing(over))).toEqual(expected)
    }
  })

  it('the code of an exceedance cannot be changed away once it is assigned', () => {
    expect(refused(finding({ state: 'mending', code: 'H13' }), finding({ state: 'mending', code: 'H17' }))).toEqual([
      'codeChanged',
    ])
    expect(refused(finding({ code: 'H13' }), finding({ code: 'H17' }))).toEqual([])
  })

  it('a major finding is registered at once and assigned with its immediate control', () => {
    const major = { level: 'major' }
    expect(refused(null, finding(major))).toEqual([])
    expect(refused(finding(major), finding({ ...major, state: 'assigned' }))).toEqual(['noControl'])
    const controlled = finding({ ...major, state: 'assigned', immediateControl: '停机挂牌' })
    expect(refused(finding(major), controlled)).toEqual([])
  })

  it.each([
    ['reason and approver', { extensionReason: '等配件', extensionApprover: '丙某' }, []],
    ['no reason', { extensionApprover: '丙某' }, ['extensionUnfounded']],
    ['no approver', { extensionReason: '等配件' }, ['extensionUnfounded']],
    [
      'not later',
      { extensionReason: '等配件', extensionApprover: '丙某', extendedTo: '2026-06-30' },
      ['extensionNotLater'],
    ],
  ] as const)('an extension: %s', (_name, fields, expected) => {
    const after = finding({ state: 'mending', deadline: '2026-06-30', extendedTo: '2026-07-31', ...fields })
    expect(refused(finding({ state: 'mending', deadline: '2026-06-30' }), after)).toEqual(expected)
  })

  it('what comes back is a new finding that points to the closed one', () => {
    expect(refused(null, finding({ reopenedFromId: 'old' }))).toEqual([])
    expect(refused(null, finding({ reopenedFromId: 'open' }))).toEqual(['recurrence'])
    expect(refused(null, finding({ reopenedFromId: 'nowhere' }))).toEqual(['recurrence'])
    expect(refused(finding(), finding({ reopenedFromId: 'old' }))).toEqual(['recurrence'])
    expect(refused(finding({ reopenedFromId: 'old' }), finding({ reopenedFromId: 'old', state: 'assigned' }))).toEqual(
      [],
    )
  })

  it('evidence cannot be taken away once a finding is closed', () => {
    expect(refused(closing({}), closing({ checkedBy: null }))).toEqual(['noChecker'])
  })
})

describe('no path reaches 已销号 without evidence', () => {
  const maybe = <T>(...values: T[]) => fc.constantFrom(null, ...values)
  const days = ['2026-05-20', '2026-06-01', '2026-06-20', '2026-07-01', '2026-07-12', '2026-08-01']
  /** Any record a screen, a script or a bug might try to save; half of them nearly complete, or no walk would ever get far. */
  const complete = { ...CHECKED, immediateControl: '停机', retestSurveyId: 'within', postId: 'p1', hazardId: 'phys-1' }
  const anything = fc.record({
    state: fc.constantFrom(...findingStateSchema.options),
    code: maybe('H13', 'H14', 'H17'),
    level: fc.constantFrom('general', 'major'),
    immediateControl: maybe('停机'),
    deadline: maybe(...days),
    extendedTo: maybe('2026-08-01'),
    extensionReason: maybe('等配件'),
    extensionApprover: maybe('丙某'),
    doneOn: maybe(...days),
    doneBy: maybe('甲某', '乙某'),
    checkedOn: maybe(...days),
    checkedBy: maybe('甲某', '乙某'),
    passed: maybe(true, false),
    closedOn: maybe(...days),
    retestSurveyId: maybe('within', 'over', 'before', 'other'),
    postId: maybe('p1'),
    hazardId: maybe('phys-1'),
  })
  const attempt = fc.tuple(fc.subarray(Object.keys(complete)), anything).map(([kept, fields]) => {
    const whole: Readonly<Record<string, unknown>> = complete
    return finding({ ...fields, ...Object.fromEntries(kept.map((name) => [name, whole[name]])) })
  })

  it('along any walk of saved and refused attempts', () => {
    let closed = 0
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 5, maxLength: 40 }), (attempts) => {
        let at: Finding | null = null
        let wasOver = false
        for (const next of attempts) {
          if (refused(at, next).length > 0) continue
          at = next
          wasOver ||= next.state !== 'registered' && (next.code === 'H13' || next.code === 'H14')
          if (at.state !== 'closed') continue
          closed += 1
          expect(at.passed).toBe(true)
          expect([at.doneBy, at.checkedBy]).not.toContain(null)
          expect(at.checkedBy).not.toBe(at.doneBy)
          expect((at.foundOn ?? '') <= (at.doneOn ?? '') && (at.doneOn ?? '9') <= (at.checkedOn ?? '')).toBe(true)
          expect((at.checkedOn ?? '9') <= (at.closedOn ?? '')).toBe(true)
          expect(at.level === 'major' && at.immediateControl === null).toBe(false)
          expect(at.extendedTo !== null && (at.extensionReason === null || at.extensionApprover === null)).toBe(false)
          if (wasOver) expect(at.retestSurveyId).toBe('within')
        }
      }),
      { numRuns: 400 },
    )
    // The walks must get somewhere, or they would prove nothing.
    expect(closed).toBeGreaterThan(20)
  })
})
