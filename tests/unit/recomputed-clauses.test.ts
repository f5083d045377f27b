/** Clauses the engine once read differently from their text, found by the independent recomputation in tests/recompute. */
import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts, noise, oneWorker } from '../helpers/build-facts.ts'
import { dueOf, theItem, verdict } from '../helpers/due.ts'

const SILICA = 'dust-1'
const BENZENE = 'chem-28'

/** Silica from 2022-01-10 to 2022-12-31 after a pre-job exam, and again from `back`. */
function backOn(back: string, exams: FactsParts['exams'] = []): ReturnType<typeof buildFacts> {
  const worker = oneWorker({ hazards: [SILICA], from: '2022-01-10', to: '2022-12-31' })
  return buildFacts({
    ...worker,
    assignments: [...(worker.assignments ?? []), { id: 'a2', workerId: 'w1', postId: 'p1', from: back }],
    exams: [{ id: 'e1', workerId: 'w1', kind: 'preJob', date: '2022-01-05', hazardIds: [SILICA] }, ...exams],
  })
}

describe('EX-02: coming back to a hazard is a new start', () => {
  it('asks for a pre-job exam after a break, whatever was examined before the first stint', () => {
    expect(verdict(theItem(backOn('2026-06-01'), 'exam.preJob', '2026-11-22'))).toBe('overdue 2026-05-31')
  })

  it('is met by an exam made between the stints', () => {
    const exam = { id: 'e2', workerId: 'w1', kind: 'preJob' as const, date: '2026-05-20', hazardIds: [SILICA] }
    expect(verdict(theItem(backOn('2026-06-01', [exam]), 'exam.preJob', '2026-11-22'))).toBe('ok')
  })

  it.each([
    ['30 free days are no break', '2023-01-31', 'ok'],
    ['31 are one', '2023-02-01', 'overdue 2023-01-31'],
  ])('%s', (_, back, expected) => {
    expect(verdict(theItem(backOn(back), 'exam.preJob', '2023-06-01'))).toBe(expected)
  })
})

describe('EX-16: leaving a hazard is leaving, even when a return is planned', () => {
  const facts = backOn('2026-06-01')

  it('asks for the leaving exam until the return', () => {
    expect(verdict(theItem(facts, 'exam.leaving', '2023-03-01'))).toBe('overdue 2022-12-31')
  })

  it('asks no more once the person is back: the new pre-job exam takes its place', () => {
    expect(dueOf(facts, 'exam.leaving', '2026-11-22')).toEqual([])
  })
})

describe('EX-04: noise below 80 dB(A) is outside section 7.1', () => {
  /** From a post with 75 dB(A) to one with 88 dB(A) on 2026-10-01, or the other way round. */
  function transfer(first: number, second: number) {
    const worker = oneWorker({ hazards: [noise(first)], from: '2026-01-05', to: '2026-09-30' })
    return buildFacts({
      ...worker,
      posts: [...(worker.posts ?? []), { id: 'p2', workplaceId: 'wp1', name: '磨削' }],
      exposures: [...(worker.exposures ?? []), { id: 'x2', postId: 'p2', ...noise(second) }],
      assignments: [...(worker.assignments ?? []), { id: 'a2', workerId: 'w1', postId: 'p2', from: '2026-10-01' }],
    })
  }

  it('counts the first day from the post inside the section', () => {
    expect(verdict(theItem(transfer(75, 88), 'exam.preJob', '2026-11-22'))).toBe('overdue 2026-09-30')
  })

  it('counts going below it as leaving', () => {
    expect(verdict(theItem(transfer(88, 75), 'exam.leaving', '2026-11-22'))).toBe('overdue 2026-09-30')
  })

  it('does not take a 40 h level for the 8 h level the clause names', () => {
    const hazard = { hazardId: 'phys-1', level: { kind: 'lex40h' as const, value: 79, unit: 'dB(A)' } }
    const facts = buildFacts(
      oneWorker({ hazards: [hazard], from: '2026-01-05', exams: [{ kind: 'preJob', date: '2026-01-02' }] }),
    )
    expect(verdict(theItem(facts, 'exam.inService', '2026-11-22'))).toBe('missing')
  })
})

describe('EX-01: an old start without a pre-job exam', () => {
  const started = (from: string, kind: 'leaving' | 'emergency') =>
    buildFacts(oneWorker({ hazards: [SILICA], from, exams: [{ kind, date: '2026-09-30' }] }))

  it.each(['leaving', 'emergency'] as const)('is settled by any later exam of the factor: %s', (kind) => {
    expect(verdict(theItem(started('2023-04-01', kind), 'exam.preJob', '2026-11-22'))).toBe('ok')
  })

  it('is 12 months old on the day 12 months later, cut to the length of the month', () => {
    const facts = buildFacts(oneWorker({ hazards: [SILICA], from: '2023-02-28' }))
    expect(verdict(theItem(facts, 'exam.preJob', '2024-02-28'))).toBe('overdue 2023-02-27')
    expect(verdict(theItem(facts, 'exam.preJob', '2024-02-29'))).toBe('missing')
  })
})

describe('EX-18: the exemption of a short stay is read narrowly', () => {
  it.each([
    ['below the limit, measured', 84.9, 'measured', 'notApplicable'],
    ['at the limit', 85, 'measured', 'due 2026-12-15'],
    ['below the limit, nobody says whether measured', 84.9, null, 'due 2026-12-15'],
  ] as const)('%s', (_, value, levelSource, expected) => {
    const facts = buildFacts(
      oneWorker({ hazards: [{ ...noise(value), levelSource }], from: '2026-11-20', leaveDate: '2026-12-15' }),
    )
    expect(verdict(theItem(facts, 'exam.leaving', '2026-11-22'))).toBe(expected)
  })
})

describe('D08, T2: a new project is declared within 30 days of its acceptance', () => {
  it.each([
    ['a hazard that began with the acceptance is the new project', '2026-03-10', 'due 2026-04-09'],
    ['a hazard older than the project was to be declared at once', '2026-03-09', 'overdue 2026-03-09'],
  ])('%s', (_, hazardSince, expected) => {
    const facts = buildFacts({
      profile: { hazardSince },
      changeEvents: [{ id: 'c1', kind: 'projectAccepted', date: '2026-03-10' }],
    })
    expect(verdict(theItem(facts, 'declaration.first', '2026-03-20'))).toBe(expected)
  })
})

describe('D27, D28: an interval runs whether or not the posts are written down', () => {
  const firm = (hazardSince: string | null) =>
    buildFacts({
      profile: { industryCode: 'C3311', hazardSince },
      surveys: hazardSince === null ? [{ id: 's1', kind: 'periodic', date: '2024-02-29' }] : [],
    })

  it.each([
    ['from the last report', null, 'overdue 2025-02-28'],
    ['from the first day of a hazard', '2025-06-30', 'overdue 2026-06-30'],
  ])('%s', (_, hazardSince, expected) => {
    const item = theItem(firm(hazardSince), 'survey.periodic', '2026-11-22')
    expect(verdict(item)).toBe(expected)
    expect(item.explanation.missing.map(({ key }) => key)).toContain('missing.exposures')
  })
})

describe('D40: a hazard the post does not have yet is no exposed work', () => {
  it('asks for no yearly training before it', () => {
    const facts = buildFacts(oneWorker({ hazards: [{ hazardId: BENZENE, since: '2026-12-31' }], from: '2024-01-01' }))
    expect(dueOf(facts, 'training.inService', '2026-11-22')).toEqual([])
    expect(dueOf(facts, 'training.inService', '2026-12-31')).toHaveLength(1)
  })
})

describe('第90号令: the gates of a project on the day itself, and after a planned acceptance that did not come', () => {
  const project = (days: object) => buildFacts({ projects: [{ id: 'pr1', name: '二期', ...days }] })

  it.each([
    ['D12: the study is approved today', 'preEvaluation', { feasibilityOn: '2026-11-22' }, 'due 2026-11-22'],
    ['D12: it was approved yesterday', 'preEvaluation', { feasibilityOn: '2026-11-21' }, 'overdue 2026-11-21'],
    ['D18: accepted today, not yet published', 'publication', { acceptedOn: '2026-11-22' }, 'due 2026-11-22'],
    ['D18: accepted yesterday', 'publication', { acceptedOn: '2026-11-21' }, 'overdue 2026-11-21'],
    ['D15: planned for a day that passed', 'controlEvaluation', { acceptancePlannedOn: '2026-10-01' }, 'missing'],
    ['D16: planned for a day that passed', 'acceptanceScheme', { acceptancePlannedOn: '2026-10-01' }, 'missing'],
  ])('%s', (_, rule, days, expected) => {
    expect(verdict(theItem(project(days), `project.${rule}`, '2026-11-22'))).toBe(expected)
  })
})

describe('D57: rescuers alone are not what toxic-substances regulation 16 asks for', () => {
  it('names the plan and the drill where neither is on record', () => {
    const facts = buildFacts({
      ...oneWorker({ hazards: [BENZENE] }),
      appointments: [{ id: 'ap1', role: 'firstAider', name: '救援组', from: '2024-01-01' }],
    })
    const item = theItem(facts, 'emergency.highToxic', '2026-11-22')
    expect([verdict(item), item.explanation.missing.length]).toEqual(['missing', 2])
  })
})

describe('D05: an evaluation that falls due costs money as a test does', () => {
  it('asks for a budget of testing', () => {
    const facts = buildFacts({
      ...oneWorker({ hazards: [SILICA] }),
      profile: { confirmedRiskClass: 'severe', industryCode: 'C2110' },
      surveys: [{ id: 's1', kind: 'statusEvaluation', date: '2023-12-02' }],
    })
    expect(verdict(theItem(facts, 'organisation.budget', '2026-11-22'))).toBe('missing')
  })
})

describe('D51, D52: whom a case concerns on a day', () => {
  const withCase = (suspectedOn: string, leaveDate: string | null = null) =>
    buildFacts({
      ...oneWorker({ hazards: [SILICA], from: '2015-01-05', leaveDate }),
      diseaseCases: [{ id: 'd1', workerId: 'w1', suspectedOn }],
    })

  it('a suspicion of a later day is not yet known, and its day is not asked for', () => {
    expect(dueOf(withCase('2026-12-01'), 'case.report', '2026-11-22')).toEqual([])
  })

  it('nobody is kept from dismissing somebody who had left before the suspicion', () => {
    expect(dueOf(withCase('2026-11-20', '2026-06-30'), 'case.dismissal', '2026-11-22')).toEqual([])
  })
})

describe('RA-13, RA-16, RA-17: certificates and the firm', () => {
  const certified = (issuedOn: string, validUntil: string) =>
    buildFacts({
      ...oneWorker({ hazards: ['rad-3'], from: '2026-12-01' }),
      licences: [{ id: 'l1', kind: 'radiationWorker', workerId: 'w1', issuedOn, validUntil }],
    })

  it.each([
    [
      'a certificate that is valid now does not undo a first day without one',
      '2026-12-03',
      '2031-12-02',
      'overdue 2026-11-30',
    ],
    ['one that had run out before the first day was none on it', '2021-11-30', '2026-11-29', 'overdue 2026-11-30'],
    ['one held in time is asked for again when it ends', '2026-11-30', '2027-01-15', 'due 2027-01-15'],
  ])('RA-13: %s', (_, issuedOn, validUntil, expected) => {
    expect(verdict(theItem(certified(issuedOn, validUntil), 'radiation.certificate', '2026-12-10'))).toBe(expected)
  })

  it('RA-11: going from one radiation post to the next is no new first day', () => {
    const worker = oneWorker({ hazards: ['rad-3'], from: '2026-06-01', to: '2026-09-30' })
    const training = {
      id: 't1',
      trainee: 'worker' as const,
      workerId: 'w1',
      kind: 'radiation' as const,
      hours: 32,
      days: 4,
    }
    const facts = buildFacts({
      ...worker,
      assignments: [...(worker.assignments ?? []), { id: 'a2', workerId: 'w1', postId: 'p1', from: '2026-10-01' }],
      trainings: [{ ...training, date: '2026-08-10' }],
    })
    expect(verdict(theItem(facts, 'radiation.training', '2026-11-22'))).toBe('overdue 2026-05-31')
  })

  it('ask for licence and assessment where a post meets radiation, whoever is on the roster', () => {
    const { workplaces, posts, exposures } = oneWorker({ hazards: ['rad-3'] })
    const facts = buildFacts({ workplaces, posts, exposures })
    const rules = ['radiation.licence', 'radiation.assessment']
    expect(rules.map((rule) => verdict(theItem(facts, rule, '2026-11-22')))).toEqual(['missing', 'missing'])
  })
})

describe('D25, D30: what begins with the first day of a hazard', () => {
  const from = (hazardId: string, since: string) => ({ ...oneWorker({ hazards: [{ hazardId, since }] }) })

  it('D30: a place never evaluated counts from the day it met the substance', () => {
    const facts = buildFacts({ ...from(BENZENE, '2026-03-31'), profile: { highToxicRule: 'apply' } })
    expect(verdict(theItem(facts, 'measurement.highToxicEvaluation', '2026-11-22'))).toBe('overdue 2026-09-30')
  })

  it('D25: a contractor at a post whose hazard lies ahead is not yet asked for papers', () => {
    const contractors = [
      { id: 'co1', name: '检修队', work: '检修', postIds: ['p1'], from: '2026-02-01', qualified: false },
    ]
    const asked = (asOf: string) =>
      dueOf(buildFacts({ ...from(SILICA, '2026-12-01'), contractors }), 'workplace.contractor', asOf).map(verdict)
    expect([asked('2026-11-30'), asked('2026-12-01')]).toEqual([[], ['overdue 2026-02-01']])
  })
})

describe('D11, D49: what cannot be told, and what is in time', () => {
  it('D11: a substance met at another post since nobody knows when may be no other substance', () => {
    const worker = oneWorker({ hazards: [{ hazardId: BENZENE, since: '2026-05-06' }] })
    const facts = buildFacts({
      ...worker,
      posts: [...(worker.posts ?? []), { id: 'p2', workplaceId: 'wp1', name: '调胶' }],
      exposures: [...(worker.exposures ?? []), { id: 'x2', postId: 'p2', hazardId: BENZENE }],
      declarations: [{ id: 'd1', kind: 'first', date: '2026-01-10', year: 2026 }],
    })
    expect(verdict(theItem(facts, 'declaration.highToxic', '2026-11-22'))).toBe('missing')
  })

  it('D54: a hazard that lies ahead asks for no allowance yet', () => {
    const facts = buildFacts(oneWorker({ hazards: [{ hazardId: SILICA, since: '2026-12-01' }], from: '2024-01-08' }))
    expect(dueOf(facts, 'work.allowance', '2026-11-22')).toEqual([])
  })

  it('D49: on the day a copy is asked for it can still be given in time', () => {
    const copyRequests = [{ id: 'c1', workerId: 'w1', requestedOn: '2026-11-22' }]
    const facts = buildFacts({ ...oneWorker({ hazards: [] }), copyRequests })
    expect(verdict(theItem(facts, 'files.copy', '2026-11-22'))).toBe('due 2026-11-22')
    expect(verdict(theItem(facts, 'files.copy', '2026-11-23'))).toBe('overdue 2026-11-22')
  })
})
