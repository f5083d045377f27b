/** Suspected and confirmed diseases: the worked examples of the pack and of exams/rules, over facts. */
import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'

type CaseInput = NonNullable<FactsParts['diseaseCases']>[number]

function withCase(fields: Omit<CaseInput, 'id' | 'workerId'>, leaveDate: string | null = null) {
  const worker = oneWorker({ hazards: ['dust-1'], from: '2015-01-05', leaveDate })
  return buildFacts({ ...worker, diseaseCases: [{ id: 'd1', workerId: 'w1', ...fields }] })
}

const suspected = { suspectedOn: '2026-11-20' }

describe('D51, EX-34: report to the health authority (law 50)', () => {
  const RULE = 'case.report'

  it('EX-34: conclusion 2026-11-20 → the task is of that day', () => {
    expect(verdict(theItem(withCase(suspected), RULE, '2026-11-20'))).toBe('due 2026-11-20')
    expect(verdict(theItem(withCase(suspected), RULE, '2026-11-21'))).toBe('overdue 2026-11-20')
  })

  it('D51: the five days of the form, result 2026-11-20 → 2026-11-25, are told and do not set the day', () => {
    const item = theItem(withCase({ ...suspected, receivedOn: '2026-11-20' }), RULE, '2026-11-22')
    expect(stepsOf(item)).toContain('2026-11-25')
    expect(verdict(item)).toBe('overdue 2026-11-20')
  })

  it('counts from the receipt where it came later, and ends with the report', () => {
    const received = { ...suspected, receivedOn: '2026-11-24' }
    expect(verdict(theItem(withCase(received), RULE, '2026-11-24'))).toBe('due 2026-11-24')
    expect(dueOf(withCase({ ...received, reportedOn: '2026-11-24' }), RULE, '2026-11-25')).toEqual([])
  })

  it('an exam with that conclusion and no case on file asks for the case', () => {
    const exam = { kind: 'inService' as const, date: '2026-11-20', conclusion: 'suspected' as const }
    const facts = oneWorker({ hazards: ['dust-1'], from: '2015-01-05', exams: [exam] })
    expect(verdict(theItem(buildFacts(facts), 'case.open', '2026-11-22'))).toBe('overdue 2026-11-20')
    const diseaseCases = [{ id: 'd1', workerId: 'w1', examId: 'e1' }]
    expect(dueOf(buildFacts({ ...facts, diseaseCases }), 'case.open', '2026-11-22')).toEqual([])
    expect(verdict(theItem(buildFacts({ ...facts, diseaseCases }), RULE, '2026-11-22'))).toBe('overdue 2026-11-20')
  })
})

it('D51: a case of another year does not follow up a new suspicion', () => {
  const exam = { kind: 'inService' as const, date: '2026-11-20', conclusion: 'suspected' as const }
  const facts = oneWorker({ hazards: ['dust-1'], from: '2015-01-05', exams: [exam] })
  const diseaseCases = [{ id: 'd1', workerId: 'w1', suspectedOn: '2019-04-01', observationEndedOn: '2019-09-01' }]
  expect(dueOf(buildFacts({ ...facts, diseaseCases }), 'case.open', '2026-11-22')).toHaveLength(1)
})

describe('D52, EX-35: diagnosis and job (law 55)', () => {
  it('suspected 2026-11-20, nothing arranged → open since', () => {
    expect(verdict(theItem(withCase(suspected), 'case.diagnosis', '2026-11-22'))).toBe('overdue 2026-11-20')
    const arranged = withCase({ ...suspected, diagnosisArrangedOn: '2026-11-21' })
    expect(dueOf(arranged, 'case.diagnosis', '2026-11-22')).toEqual([])
  })

  const diagnosed = { ...suspected, diagnosedOn: '2027-02-10', outcome: 'excluded' as const }
  it.each([
    ['contract ends within → blocked, seen beforehand', '2026-12-31', '2026-12-01', 'due 2026-12-31'],
    ['ended within → breach', '2026-12-31', '2027-01-02', 'overdue 2026-12-31'],
    ['the breach stays after the diagnosis', '2026-12-31', '2027-03-01', 'overdue 2026-12-31'],
    ['nobody leaves → the bar is told', null, '2026-12-01', 'ok'],
  ])('EX-35: suspected 2026-11-20, diagnosis 2027-02-10: %s', (_, leaveDate, asOf, expected) => {
    expect(verdict(theItem(withCase(diagnosed, leaveDate), 'case.dismissal', asOf))).toBe(expected)
  })

  it.each([
    ['from the diagnosis on', '2027-02-10'],
    ['before the suspicion', '2026-11-19'],
  ])('leaving %s is free', (_, leaveDate) => {
    expect(dueOf(withCase(diagnosed, leaveDate), 'case.dismissal', '2027-03-01')).toEqual([])
  })
})

describe('D53, EX-63: data for the diagnosis (law 47)', () => {
  it('the ten days remind and are no law', () => {
    const item = theItem(withCase({ ...suspected, dataRequestedOn: '2026-12-01' }), 'case.data', '2026-12-05')
    expect([verdict(item), item.footing]).toEqual(['due 2026-12-11', 'reminder'])
    const given = withCase({ ...suspected, dataRequestedOn: '2026-12-01', dataGivenOn: '2026-12-04' })
    expect(dueOf(given, 'case.data', '2026-12-05')).toEqual([])
  })
})

describe('EX-36: confirmed (law 50, 56)', () => {
  const confirmed = { suspectedOn: '2026-11-20', diagnosedOn: '2027-02-10', outcome: 'confirmed' as const }

  it('diagnosis 2027-02-10 → two report tasks of that day', () => {
    const facts = withCase({ diagnosedOn: '2027-02-10', outcome: 'confirmed' })
    const tasks = ['case.report', 'case.labourReport'].map((rule) => verdict(theItem(facts, rule, '2027-02-10')))
    expect(tasks).toEqual(['due 2027-02-10', 'due 2027-02-10'])
  })

  it('the report of the suspicion does not stand for the one of the diagnosis', () => {
    const of = (reportedOn: string, confirmedReportedOn: string | null = null) =>
      dueOf(withCase({ ...confirmed, reportedOn, confirmedReportedOn }), 'case.report', '2027-02-12')
    expect(of('2026-11-20').map(verdict)).toEqual(['overdue 2027-02-10'])
    expect(of('2027-02-10')).toEqual([])
    expect(of('2026-11-20', '2027-02-10')).toEqual([])
    expect(of('2026-11-20', '2027-02-20').map(verdict)).toEqual(['overdue 2027-02-10'])
  })

  it('treatment is asked for until arranged; an excluded disease asks for neither', () => {
    expect(verdict(theItem(withCase(confirmed), 'case.treatment', '2027-02-12'))).toBe('overdue 2027-02-10')
    const excluded = withCase({ ...confirmed, outcome: 'excluded' })
    expect(dueOf(excluded, 'case.treatment', '2027-02-12')).toEqual([])
    expect(dueOf(excluded, 'case.labourReport', '2027-02-12')).toEqual([])
  })
})
