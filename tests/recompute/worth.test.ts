/** The comparison is worth something: the firms reach every verdict, and the naive side knows the worked examples of the texts. */
import { describe, expect, it } from 'vitest'
import { buildFacts, noise, type OneWorker, oneWorker } from '../helpers/build-facts.ts'
import { generateFirm } from '../helpers/generate-firms.ts'
import { naiveDueList, RECOMPUTED } from './naive/due-list.ts'
import { HAZARD_IDS } from './naive/tables.ts'

const EXPOSED = ['overdue', 'missing', 'due', 'ok', 'notApplicable']
const WITHOUT_EXCUSE = ['overdue', 'missing', 'due', 'ok']

describe('the generated firms', () => {
  const tally = new Map<string, number>()
  const hazards = new Set<string>()
  for (let seed = 1; seed <= 3000; seed += 1) {
    const { facts, asOf } = generateFirm(seed)
    for (const { hazardId } of facts.exposures) hazards.add(hazardId)
    for (const [id, { status }] of naiveDueList(facts, asOf)) {
      const key = `${id.slice(0, id.indexOf('/'))} ${status}`
      tally.set(key, (tally.get(key) ?? 0) + 1)
    }
  }

  it.each([
    ['exam.preJob', EXPOSED],
    ['exam.inService', EXPOSED],
    ['exam.leaving', EXPOSED],
    ['training.preJob', WITHOUT_EXCUSE],
    ['training.inService', WITHOUT_EXCUSE],
    ['training.principal', WITHOUT_EXCUSE],
    ['training.healthManager', WITHOUT_EXCUSE],
    ['survey.periodic', WITHOUT_EXCUSE],
    ['survey.statusEvaluation', EXPOSED],
    ['declaration.first', ['overdue', 'missing', 'due', 'ok']],
    ['declaration.annual', ['overdue', 'due', 'ok', 'notApplicable']],
    ['declaration.change', ['overdue', 'due']],
    ['declaration.cancel', ['overdue', 'due']],
    ['case.data', ['overdue', 'due']],
    ['case.diagnosis', ['overdue', 'due']],
    ['case.dismissal', ['overdue', 'due', 'ok']],
    ['case.labourReport', ['overdue', 'due']],
    ['case.open', ['overdue', 'due']],
    ['case.report', ['overdue', 'missing', 'due']],
    ['case.treatment', ['overdue', 'due']],
    ['declaration.highToxic', ['overdue', 'missing', 'ok']],
    ['exam.specialInService', ['overdue', 'missing', 'due', 'ok']],
    ['exam.specialPreJob', ['overdue', 'missing', 'due', 'ok']],
    ['emergency.drill', ['overdue', 'missing', 'due', 'ok', 'notApplicable']],
    ['emergency.highToxic', ['missing', 'ok']],
    ['emergency.plan', ['overdue', 'missing', 'ok', 'notApplicable']],
    ['emergency.report', ['overdue', 'due', 'ok']],
    ['files.complete', ['missing', 'ok']],
    ['files.copy', ['overdue', 'due']],
    ['health.contraindication', ['overdue', 'missing', 'due', 'ok']],
    ['health.cost', ['overdue']],
    ['health.emergencyExam', ['overdue', 'missing', 'due']],
    ['health.examList', ['missing']],
    ['health.followUp', ['overdue', 'due', 'ok']],
    ['health.hiv', ['overdue', 'due']],
    ['health.institution', ['missing', 'ok']],
    ['health.postReview', ['missing']],
    ['health.recheck', ['overdue', 'due', 'ok']],
    ['health.reorganised', ['overdue', 'due', 'ok']],
    ['health.report', ['overdue', 'due']],
    ['health.resultNotice', ['overdue', 'due']],
    ['health.workRelated', ['overdue', 'missing', 'due', 'ok']],
    ['informing.board', ['missing', 'ok', 'notApplicable']],
    ['informing.card', ['overdue', 'missing', 'ok']],
    ['informing.contract', ['overdue', 'missing', 'due', 'ok']],
    ['informing.results', ['overdue', 'due', 'ok']],
    ['informing.sign', ['overdue', 'missing', 'ok']],
    ['informing.signCheck', ['overdue', 'missing', 'due', 'ok']],
    ['measurement.disclosure', ['overdue', 'missing', 'due', 'ok']],
    ['measurement.exceedance', ['overdue', 'ok']],
    ['measurement.highToxicEvaluation', ['overdue', 'missing', 'due', 'ok', 'notApplicable']],
    ['measurement.highToxicTest', ['overdue', 'missing', 'due', 'notApplicable']],
    ['measurement.quarterlySummary', ['overdue', 'missing', 'due', 'ok', 'notApplicable']],
    ['organisation.agreement', ['overdue', 'missing', 'due', 'ok']],
    ['organisation.archive', ['overdue', 'due', 'ok']],
    ['organisation.budget', ['missing', 'ok']],
    ['organisation.injuryInsurance', ['missing', 'ok']],
    ['organisation.injuryRecognition', ['overdue', 'missing', 'due', 'ok']],
    ['organisation.manager', ['overdue', 'missing', 'ok', 'notApplicable']],
    ['organisation.procedures', ['missing', 'ok']],
    ['organisation.ruleHeads', ['missing', 'ok', 'notApplicable']],
    ['organisation.yearPlan', ['overdue', 'due', 'ok', 'notApplicable']],
    ['programme.assessmentPosted', ['missing', 'ok']],
    ['programme.finding', ['overdue', 'missing', 'due', 'ok']],
    ['programme.plan', ['overdue', 'missing', 'due', 'ok']],
    ['programme.reassessment', ['overdue', 'due', 'ok']],
    ['project.acceptanceReport', ['overdue', 'missing', 'due', 'ok', 'notApplicable']],
    ['project.acceptanceScheme', ['overdue', 'missing', 'due', 'ok']],
    ['project.controlEvaluation', ['overdue', 'missing', 'due', 'ok']],
    ['project.design', ['overdue', 'missing', 'due', 'ok']],
    ['project.preEvaluation', ['overdue', 'missing', 'due', 'ok']],
    ['project.publication', ['overdue', 'missing', 'due', 'ok']],
    ['project.trialRun', ['overdue', 'missing', 'due', 'ok']],
    ['protected.minor', ['overdue', 'due', 'ok']],
    ['protected.nursing', ['overdue', 'missing', 'ok']],
    ['protected.pregnant', ['overdue', 'missing', 'due', 'ok']],
    ['radiation.assessment', ['overdue', 'missing', 'due', 'ok']],
    ['radiation.badge', ['overdue', 'missing', 'due']],
    ['radiation.certificate', ['overdue', 'missing', 'due', 'ok']],
    ['radiation.doseLimit', ['overdue', 'ok']],
    ['radiation.doseRecord', ['overdue']],
    ['radiation.licence', ['overdue', 'missing', 'due', 'ok']],
    ['radiation.retraining', ['overdue', 'ok']],
    ['radiation.training', ['overdue', 'missing', 'due', 'ok']],
    ['training.change', ['overdue', 'missing', 'due']],
    ['training.special', ['overdue', 'missing', 'due', 'ok']],
    ['work.allowance', ['missing', 'ok']],
    ['work.rotation', ['missing', 'ok']],
    ['workplace.bannedMaterials', ['overdue', 'missing', 'ok']],
    ['workplace.conditions', ['overdue', 'missing', 'ok']],
    ['workplace.contractor', ['overdue', 'missing', 'ok']],
    ['workplace.dataSheets', ['missing', 'ok']],
    ['workplace.emergencyFacilities', ['overdue', 'missing', 'ok']],
    ['workplace.ppeReplacement', ['overdue', 'missing', 'due', 'ok']],
    ['workplace.ppeStandard', ['missing']],
    ['workplace.facilityUpkeep', ['overdue', 'missing', 'due', 'ok']],
  ])('reach every verdict of %s', (rule, statuses) => {
    for (const status of statuses) expect(tally.get(`${rule} ${status}`) ?? 0, `${rule} ${status}`).toBeGreaterThan(4)
  })

  it('reach verdicts of every rule recomputed', () => {
    const reached = new Set([...tally.keys()].map((key) => key.slice(0, key.indexOf(' '))))
    expect([...RECOMPUTED].filter((rule) => !reached.has(rule))).toEqual([])
  })

  it('meet most of the catalogue', () => {
    expect(hazards.size).toBeGreaterThan(HAZARD_IDS.length * 0.9)
  })

  it('are the same for the same seed', () => {
    expect(generateFirm(7)).toEqual(generateFirm(7))
    expect(generateFirm(7)).not.toEqual(generateFirm(8))
  })
})

describe('the naive side knows the worked examples', () => {
  const [silica, vinylChloride, dmf, toluene, isocyanate, welding] = [
    'dust-1',
    'chem-37',
    'chem-49',
    'chem-29',
    'chem-313',
    'dust-11',
  ]
  const inService = (date: string) => [{ kind: 'inService' as const, date }]

  it.each<[string, string, OneWorker, string, string]>([
    ['EX-01', 'exam.preJob', { hazards: [silica], from: '2026-12-01' }, '2026-11-22', 'due 2026-11-30'],
    [
      'EX-04',
      'exam.inService',
      { hazards: [noise(88)], from: '2020-01-01', exams: inService('2026-03-15') },
      '2026-11-22',
      'ok 2027-03-15',
    ],
    [
      'EX-04',
      'exam.inService',
      { hazards: [noise(82)], from: '2020-01-01', exams: inService('2026-03-15') },
      '2026-11-22',
      'ok 2028-03-15',
    ],
    [
      'EX-04',
      'exam.inService',
      { hazards: [noise(79)], from: '2020-01-01', exams: inService('2026-03-15') },
      '2026-11-22',
      'notApplicable',
    ],
    [
      'EX-05',
      'exam.inService',
      { hazards: [silica], from: '2020-01-01', exams: inService('2026-06-30') },
      '2026-11-22',
      'ok 2027-06-30',
    ],
    [
      'EX-05',
      'exam.inService',
      { hazards: [{ hazardId: silica, grade: 'I' }], from: '2020-01-01', exams: inService('2026-06-30') },
      '2026-11-22',
      'ok 2028-06-30',
    ],
    [
      'EX-06',
      'exam.inService',
      { hazards: [{ hazardId: vinylChloride, grade: 'I' }], from: '2020-01-01', exams: inService('2026-08-31') },
      '2026-11-22',
      'ok 2027-02-28',
    ],
    [
      'EX-07',
      'exam.inService',
      { hazards: [isocyanate], from: '2025-12-01', exams: inService('2027-12-01') },
      '2027-12-02',
      'ok 2028-12-01',
    ],
    [
      'EX-11',
      'exam.inService',
      { hazards: [toluene], from: '2020-01-01', exams: inService('2023-01-10') },
      '2026-11-22',
      'notApplicable',
    ],
    [
      'EX-12',
      'exam.inService',
      {
        hazards: [dmf],
        from: '2020-01-01',
        exams: [...inService('2025-03-10'), { kind: 'recheck', date: '2026-07-01' }],
      },
      '2026-11-22',
      'overdue 2026-08-01',
    ],
    [
      'EX-13',
      'exam.inService',
      { hazards: [noise(88), { hazardId: welding, grade: 'I' }], from: '2020-01-01', exams: inService('2026-03-15') },
      '2026-11-22',
      'ok 2027-03-15',
    ],
    [
      'EX-17',
      'exam.leaving',
      { hazards: [silica], from: '2020-01-01', leaveDate: '2026-12-31', exams: inService('2026-10-02') },
      '2026-11-22',
      'ok',
    ],
    [
      'EX-17',
      'exam.leaving',
      { hazards: [silica], from: '2020-01-01', leaveDate: '2026-12-31', exams: inService('2026-10-01') },
      '2026-11-22',
      'due 2026-12-31',
    ],
    [
      'D39',
      'training.preJob',
      { hazards: [silica], from: '2026-09-01', trainings: [{ kind: 'first', date: '2026-09-02', hours: 8 }] },
      '2026-11-22',
      'overdue 2026-08-31',
    ],
    [
      'D40',
      'training.inService',
      { hazards: [silica], from: '2020-01-01', trainings: [{ kind: 'refresher', date: '2025-12-01', hours: 4 }] },
      '2026-11-22',
      'due 2026-12-01',
    ],
  ])('%s: %s', (_, rule, worker, asOf, expected) => {
    const answer = naiveDueList(buildFacts(oneWorker(worker)), asOf).get(`${rule}/worker/w1`)
    expect([answer?.status, answer?.dueDate].filter(Boolean).join(' ')).toBe(expected)
  })
})
