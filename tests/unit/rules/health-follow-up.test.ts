/** What follows an examination: the worked examples of the pack and of exams/rules, over facts. */
import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { nextAppointment } from '#shared/domain/rules/health-index.ts'
import fc from 'fast-check'

type ExamInput = NonNullable<FactsParts['exams']>[number]

const BENZENE = 'chem-28'
const SILICA = 'dust-1'

/** A worker at a benzene post since 2020, and exams `e1`, `e2`, … */
function exposed(exams: readonly Omit<ExamInput, 'id' | 'workerId'>[], extra: FactsParts = {}): FactsParts {
  const base = oneWorker({ hazards: [BENZENE], from: '2020-01-06' })
  return {
    ...base,
    exams: exams.map((exam, index) => ({ hazardIds: [BENZENE], ...exam, id: `e${index + 1}`, workerId: 'w1' })),
    ...extra,
  }
}

const inService = { kind: 'inService', conclusion: 'normal' } as const

describe('D47, EX-31: the result in writing (law 35)', () => {
  const received = { ...inService, date: '2026-05-02', receivedOn: '2026-05-10', conclusion: 'normal' } as const
  const RULE = 'health.resultNotice'

  it.each([
    ['2026-05-10', 'due 2026-05-17'],
    ['2026-05-17', 'due 2026-05-17'],
    ['2026-05-18', 'overdue 2026-05-17'],
  ])('D47: received 2026-05-10, on %s → %s, never as a legal date', (asOf, expected) => {
    const item = theItem(buildFacts(exposed([received])), RULE, asOf)
    expect(verdict(item)).toBe(expected)
    expect(item.footing).toBe('reminder')
  })

  it('EX-31: received 2026-12-01, printed and not signed → open; signed → nothing waits', () => {
    const exam = { ...received, date: '2026-11-20', receivedOn: '2026-12-01' }
    const notice = { id: 'n1', examId: 'e1', printedOn: '2026-12-02' }
    const printed = theItem(buildFacts(exposed([exam], { resultNotices: [notice] })), RULE, '2026-12-10')
    expect(verdict(printed)).toBe('overdue 2026-12-08')
    expect(stepsOf(printed)).toContain('2026-12-02 打印')
    const signed = buildFacts(exposed([exam], { resultNotices: [{ ...notice, signedOn: '2026-12-05' }] }))
    expect(dueOf(signed, RULE, '2026-12-10')).toEqual([])
  })

  it('RA-07: a radiation worker is told within seven days of receipt, by law', () => {
    const exam = { ...inService, date: '2026-10-20', receivedOn: '2026-11-02', hazardIds: ['rad-3'] }
    const item = theItem(buildFacts(exposed([exam])), RULE, '2026-11-10')
    expect([verdict(item), item.footing]).toEqual(['overdue 2026-11-09', 'law'])
  })

  it('asks for no signature of a result older than the history window, and for none not received', () => {
    const old = { ...received, date: '2024-05-02', receivedOn: '2024-05-10' }
    expect(dueOf(buildFacts(exposed([old])), RULE, '2026-05-18')).toEqual([])
    expect(dueOf(buildFacts(exposed([{ ...inService, date: '2026-05-02' }])), RULE, '2026-05-18')).toEqual([])
  })
})

describe('EX-30: report of the institution', () => {
  const RULE = 'health.report'

  it('exam 2026-11-02 → 2026-12-14, then a reminder to the institution and no breach', () => {
    const facts = buildFacts(exposed([{ kind: 'inService', date: '2026-11-02' }]))
    const item = theItem(facts, RULE, '2026-12-15')
    expect([verdict(item), item.footing]).toEqual(['overdue 2026-12-14', 'reminder'])
  })

  it('RA-06: radiation 2026-10-02 → 2026-11-02, likewise only a reminder', () => {
    const facts = buildFacts(exposed([{ kind: 'inService', date: '2026-10-02', hazardIds: ['rad-3'] }]))
    const item = theItem(facts, RULE, '2026-10-20')
    expect([verdict(item), item.footing]).toEqual(['due 2026-11-02', 'reminder'])
  })

  it('is one item for everybody examined there on one day', () => {
    const exam = { kind: 'inService' as const, date: '2026-11-02', institution: '甲医院' }
    const facts = buildFacts(exposed([exam, exam, { ...exam, institution: '乙医院' }]))
    const items = dueOf(facts, RULE, '2026-12-15')
    expect(items.map(({ id }) => id)).toEqual(['health.report/exam/e1', 'health.report/exam/e3'])
    expect(items.map(stepsOf)[0]).toContain('2 人没有报告')
  })

  it('is silent once a conclusion is on file', () => {
    const facts = buildFacts(exposed([{ kind: 'inService', date: '2026-11-02', conclusion: 'normal' }]))
    expect(dueOf(facts, RULE, '2026-12-15')).toEqual([])
  })
})

describe('EX-33: re-check (A.3)', () => {
  const RULE = 'health.recheck'
  const notice = { ...inService, date: '2026-11-02', recheckItems: '肝功能' }

  it.each([
    ['within thirty working days', '2026-12-14', 'due 2026-12-14'],
    ['after them', '2026-12-15', 'overdue 2026-12-14'],
    ['on the last day of the three months', '2027-02-02', 'overdue 2026-12-14'],
    ['after them: late since the first deadline all the same', '2027-02-03', 'overdue 2026-12-14'],
  ])('first exam 2026-11-02, %s', (_, asOf, expected) => {
    expect(verdict(theItem(buildFacts(exposed([notice])), RULE, asOf))).toBe(expected)
  })

  it('EX-33: after three months the step tells that the whole exam is due again', () => {
    const item = theItem(buildFacts(exposed([notice])), RULE, '2027-02-03')
    expect(stepsOf(item)).toContain('自 2027-02-03 起应重新做全部项目的检查')
  })

  it('a re-check that is late never becomes less late with the days', () => {
    const day = fc.date({ min: new Date('2026-11-03'), max: new Date('2028-01-01'), noInvalidDate: true })
    const setBy = fc.option(fc.constantFrom('2026-11-20', '2027-01-15', '2027-04-01'), { nil: null })
    const run = fc.check(
      fc.property(day, day, setBy, (a, b, recheckBy) => {
        const facts = buildFacts(exposed([{ ...notice, recheckBy }]))
        const [first, then] = [a, b]
          .map((date) => date.toISOString().slice(0, 10))
          .toSorted()
          .map((asOf) => theItem(facts, RULE, asOf))
        return first?.status !== 'overdue' || (then?.status === 'overdue' && then.dueDate === first.dueDate)
      }),
    )
    expect(run.failed, JSON.stringify(run.counterexample)).toBe(false)
  })

  it('says that the summary report may go out', () => {
    const item = theItem(buildFacts(exposed([notice])), RULE, '2026-12-20')
    expect(stepsOf(item)).toContain('暂无个体结论')
  })

  it('the 2014 conclusion asks for one as well, on days of the 2025 edition', () => {
    const exam = { kind: 'inService', date: '2026-07-20', conclusion: 'recheck' } as const
    expect(verdict(theItem(buildFacts(exposed([exam])), RULE, '2026-08-20'))).toBe('due 2026-08-31')
  })

  it('the day the institution set comes first', () => {
    const exam = { ...notice, recheckBy: '2026-11-20' }
    expect(verdict(theItem(buildFacts(exposed([exam])), RULE, '2026-11-21'))).toBe('overdue 2026-11-20')
  })

  it.each([
    ['a re-check in time closes it', { kind: 'recheck', date: '2027-02-02' }, 0],
    ['a re-check after three months does not', { kind: 'recheck', date: '2027-02-10' }, 1],
    ['a whole exam does', { kind: 'inService', date: '2027-02-10' }, 0],
    ['an exam for another factor does not', { kind: 'recheck', date: '2026-11-20', hazardIds: [SILICA] }, 1],
  ] as const)('%s', (_, later, open) => {
    const [exam] = [{ ...later, hazardIds: 'hazardIds' in later ? [...later.hazardIds] : [BENZENE] }]
    expect(dueOf(buildFacts(exposed([notice, exam])), RULE, '2027-03-01')).toHaveLength(open)
  })

  it('benzene with an abnormal blood count: 2026-11-09, then 2026-11-16', () => {
    const blood = { ...notice, recheckItems: '血常规', bloodCountAbnormal: true }
    expect(verdict(theItem(buildFacts(exposed([blood])), RULE, '2026-11-03'))).toBe('due 2026-11-09')
    const once = [blood, { kind: 'recheck', date: '2026-11-09' } as const]
    expect(verdict(theItem(buildFacts(exposed(once)), RULE, '2026-11-10'))).toBe('due 2026-11-16')
    const twice = [...once, { kind: 'recheck', date: '2026-11-16' } as const]
    expect(dueOf(buildFacts(exposed(twice)), RULE, '2026-11-20')).toEqual([])
  })
})

describe('D48, EX-37, EX-38: contraindication', () => {
  const RULE = 'health.contraindication'
  const found = { kind: 'inService', date: '2026-05-20', conclusion: 'contraindication' } as const

  it('D48: recorded 2026-06-01, still on the post 2026-06-02 → breach', () => {
    const facts = buildFacts(exposed([{ ...found, receivedOn: '2026-06-01' }]))
    expect(verdict(theItem(facts, RULE, '2026-06-01'))).toBe('due 2026-06-01')
    expect(verdict(theItem(facts, RULE, '2026-06-02'))).toBe('overdue 2026-06-01')
  })

  it('EX-37: received 2026-11-10, on the roster 2026-11-11 → breach', () => {
    const facts = buildFacts(exposed([{ ...found, date: '2026-11-02', receivedOn: '2026-11-10' }]))
    expect(verdict(theItem(facts, RULE, '2026-11-11'))).toBe('overdue 2026-11-10')
  })

  it('moved off the post: nothing waits; moved onto it later: a breach from the first day there', () => {
    const base = exposed([{ ...found, receivedOn: '2026-06-01' }])
    const assignment = { id: 'a1', workerId: 'w1', postId: 'p1' }
    const moved = { ...base, assignments: [{ ...assignment, from: '2020-01-06', to: '2026-06-01' }] }
    expect(dueOf(buildFacts(moved), RULE, '2026-06-02')).toEqual([])
    const later = { ...base, assignments: [{ ...assignment, from: '2026-08-03' }] }
    expect(verdict(theItem(buildFacts(later), RULE, '2026-09-01'))).toBe('overdue 2026-08-03')
  })

  it('a bar that names other factors leaves this post open', () => {
    expect(dueOf(buildFacts(exposed([{ ...found, barredHazardIds: [SILICA] }])), RULE, '2026-06-02')).toEqual([])
  })

  it('EX-38: lifted by a later pre-job exam that found nothing', () => {
    const lift = { kind: 'preJob', date: '2027-05-08', conclusion: 'normal' } as const
    const facts = buildFacts(exposed([{ ...found, date: '2026-11-02', receivedOn: '2026-11-10' }, lift]))
    expect(dueOf(facts, RULE, '2027-05-07')).toHaveLength(1)
    expect(dueOf(facts, RULE, '2027-05-08')).toEqual([])
  })

  it('without any factor the bar is unknown, and said so', () => {
    const item = theItem(buildFacts(exposed([{ ...found, hazardIds: [] }])), RULE, '2026-06-02')
    expect(missingOf(item)).toEqual(['缺：2026-05-20 的职业禁忌证所禁忌的因素。'])
  })
})

describe('EX-39: work-related damage (law 35)', () => {
  const RULE = 'health.workRelated'
  const damage = { kind: 'inService', date: '2026-11-02', receivedOn: '2026-11-10', workRelated: true } as const

  it('conclusion 2026-11-10, same post 2026-12-01 → open since 2026-11-10', () => {
    expect(verdict(theItem(buildFacts(exposed([damage])), RULE, '2026-12-01'))).toBe('overdue 2026-11-10')
  })

  it('off the post the settlement is asked for until it is on file', () => {
    const off = { assignments: [{ id: 'a1', workerId: 'w1', postId: 'p1', from: '2020-01-06', to: '2026-11-12' }] }
    expect(verdict(theItem(buildFacts(exposed([damage], off)), RULE, '2026-12-01'))).toBe('missing')
    const examActions = [{ id: 'c1', examId: 'e1', kind: 'resettle' as const, date: '2026-11-12' }]
    expect(dueOf(buildFacts(exposed([damage], { ...off, examActions })), RULE, '2026-12-01')).toEqual([])
  })
})

describe('EX-40: measures after one report (O49 17)', () => {
  const report = { reportNumber: 'R1', receivedOn: '2026-11-10', hazardIds: [BENZENE] }
  const people = ['w1', 'w2', 'w3']
  const facts: FactsParts = {
    ...exposed([]),
    workers: people.map((id) => ({ id, name: `${id} 某` })),
    assignments: people.map((workerId) => ({ id: `a-${workerId}`, workerId, postId: 'p1', from: '2020-01-06' })),
    exams: people.map((workerId, index) => ({
      ...report,
      id: `e${index + 1}`,
      workerId,
      kind: 'inService' as const,
      date: '2026-11-02',
      ...(index === 0 ? { conclusion: 'contraindication' as const } : { recheckItems: '肝功能' }),
    })),
  }

  it('1 contraindication and 2 re-checks → 3 tasks about people and 1 about the posts', () => {
    const of = (rule: string) => dueOf(buildFacts(facts), rule, '2026-11-12').length
    expect([of('health.contraindication'), of('health.recheck'), of('health.postReview')]).toEqual([1, 2, 1])
  })

  it('the review closes it for the whole report', () => {
    const examActions = [{ id: 'c1', examId: 'e3', kind: 'postReviewed' as const, date: '2026-11-11' }]
    expect(dueOf(buildFacts({ ...facts, examActions }), 'health.postReview', '2026-11-12')).toEqual([])
  })
})

describe('D46, EX-20: emergency examination (law 37)', () => {
  const RULE = 'health.emergencyExam'
  const incident = { id: 'i1', date: '2026-04-04', workerIds: ['w1'] }

  it('leak 2026-04-04 → due the same day, late the day after', () => {
    const facts = buildFacts(exposed([], { incidents: [incident] }))
    expect(verdict(theItem(facts, RULE, '2026-04-04'))).toBe('due 2026-04-04')
    expect(verdict(theItem(facts, RULE, '2026-04-05'))).toBe('overdue 2026-04-04')
  })

  it('closed by emergency exams of everyone, not by one before', () => {
    const exam = (date: string) => buildFacts(exposed([{ kind: 'emergency', date }], { incidents: [incident] }))
    expect(dueOf(exam('2026-04-04'), RULE, '2026-04-05')).toEqual([])
    expect(dueOf(exam('2026-04-03'), RULE, '2026-04-05')).toHaveLength(1)
  })

  it('without names they are asked for', () => {
    const facts = buildFacts(exposed([], { incidents: [{ ...incident, workerIds: [] }] }))
    expect(verdict(theItem(facts, RULE, '2026-04-05'))).toBe('missing')
  })

  const days = ['2026-11-22', '2026-12-20', '2027-01-17', '2027-02-14']
  it.each([
    [0, 'overdue 2026-11-23'],
    [1, 'overdue 2026-12-20'],
    [2, 'overdue 2027-01-17'],
    [3, 'overdue 2027-02-14'],
    [4, 'overdue 2027-05-22'],
  ])('EX-20: HIV contact 2026-11-22, %i tests made → %s', (made, expected) => {
    const exams = days.slice(0, made).map((date) => ({ kind: 'emergency' as const, date }))
    const incidents = [{ ...incident, date: '2026-11-22', hiv: true }]
    expect(verdict(theItem(buildFacts(exposed(exams, { incidents })), 'health.hiv', '2027-06-01'))).toBe(expected)
  })
})

describe('EX-21: follow-up after leaving (annex C)', () => {
  const RULE = 'health.followUp'
  const leaver = (from: string, end = '2026-12-31', followUps: readonly string[] = []) => {
    const facts = oneWorker({ hazards: [SILICA], from, leaveDate: end })
    const exams = followUps.map((date, index) => ({
      id: `f${index}`,
      workerId: 'w1',
      kind: 'followUp' as const,
      date,
      hazardIds: [SILICA],
    }))
    return buildFacts({ ...facts, exams })
  }

  it('silica for 12 years, left 2026-12-31 → 2029-12-31, seven times until 2047-12-31, recommended', () => {
    const item = theItem(leaver('2015-01-01'), RULE, '2027-01-05')
    expect([verdict(item), item.footing]).toEqual(['ok 2029-12-31', 'reminder'])
    expect(stepsOf(item)).toContain('共 7 次，最后一次 2047-12-31')
  })

  it('ten years or less: ten years of follow-up; five years or less: none', () => {
    expect(stepsOf(theItem(leaver('2017-06-01'), RULE, '2027-01-05'))).toContain('共 3 次，最后一次 2035-12-31')
    expect(dueOf(leaver('2022-01-01'), RULE, '2027-01-05')).toEqual([])
  })

  it('a visit some weeks early counts for its appointed day', () => {
    expect(verdict(theItem(leaver('2015-01-01', '2026-12-31', ['2029-11-20']), RULE, '2030-01-05'))).toBe(
      'ok 2032-12-31',
    )
  })

  it('after the last visit nothing is planned, nor while the work goes on', () => {
    expect(dueOf(leaver('2015-01-01', '2026-12-31', ['2047-12-30']), RULE, '2048-01-05')).toEqual([])
    expect(dueOf(leaver('2015-01-01'), RULE, '2026-12-31')).toEqual([])
  })

  it('property: the next appointment never lies before the day after the last visit counted', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => isoDate(new Date(n * 86_400_000).toISOString().slice(0, 10)))
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 1, maxLength: 8 }),
        fc.array(day, { maxLength: 5 }),
        (days, visits) => {
          const appointed = days.toSorted().map((date) => ({ date }))
          const before = nextAppointment(appointed, visits.slice(0, -1))
          const after = nextAppointment(appointed, visits)
          // One more visit never brings an earlier appointment back.
          expect((after?.date ?? '9999') >= (before?.date ?? '9999')).toBe(true)
        },
      ),
    )
  })
})

describe('EX-22: before a split, merger, dissolution or bankruptcy (law 60)', () => {
  const changeEvents = [{ id: 'c1', kind: 'reorganised' as const, date: '2027-03-31' }]

  it('dissolution 2027-03-31 → everyone exposed by that day, known beforehand', () => {
    const item = theItem(buildFacts(exposed([], { changeEvents })), 'health.reorganised', '2026-11-22')
    expect(verdict(item)).toBe('ok 2027-03-31')
    expect(item.explanation.text.params['count']).toBe(1)
  })

  it('met when all were examined in the ninety days before', () => {
    const of = (date: string) =>
      verdict(
        theItem(buildFacts(exposed([{ ...inService, date }], { changeEvents })), 'health.reorganised', '2027-03-30'),
      )
    expect([of('2026-12-31'), of('2026-12-30')]).toEqual(['ok', 'due 2027-03-31'])
  })
})

describe('EX-64, EX-65, EX-66: cost, institution, list', () => {
  it('EX-64: a wage deduction above 0 is a finding', () => {
    const of = (paidByWorker: number) =>
      dueOf(buildFacts(exposed([{ ...inService, date: '2026-05-02', paidByWorker }])), 'health.cost', '2026-06-01')
    expect(of(120).map(verdict)).toEqual(['overdue 2026-05-02'])
    expect(of(0)).toEqual([])
  })

  it('EX-65: filed for noise and dust only, benzene examined → asked for', () => {
    const exams = [{ ...inService, date: '2026-05-02', institution: '甲医院' }]
    const clinic = { id: 'k1', name: '甲医院', filingNumber: 'B1' }
    const of = (hazardIds: string[]) =>
      theItem(buildFacts(exposed(exams, { clinics: [{ ...clinic, hazardIds }] })), 'health.institution', '2026-06-01')
    expect(missingOf(of(['phys-1', SILICA]))).toEqual(['缺：检查机构“甲医院”备案含 苯 的依据；登记的备案范围没有。'])
    expect(verdict(of([BENZENE]))).toBe('ok')
  })

  it('EX-66: a measured factor nobody at the post is listed for', () => {
    const result = { id: 'r1', postId: 'p1', point: '1#', kind: 'twa' as const, value: 1, unit: 'mg/m3' }
    const surveys = [
      { id: 's1', kind: 'periodic' as const, date: '2026-09-01', results: [{ ...result, hazardId: SILICA }] },
    ]
    expect(missingOf(theItem(buildFacts(exposed([], { surveys })), 'health.examList', '2026-11-22'))[0]).toContain(
      '1 人没有列入受检名单',
    )
    const known = [{ ...surveys[0], id: 's1', kind: 'periodic' as const, date: '2026-09-01', results: [] }]
    expect(dueOf(buildFacts(exposed([], { surveys: known })), 'health.examList', '2026-11-22')).toEqual([])
  })
})
