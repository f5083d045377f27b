/** Where each duty is worked, by the rule that asks for it. A new rule is given its place here; a test names the one that has none. */
import type { DueRow } from '#shared/entities/due.ts'
import type { Ledger } from '../app/search.ts'

const EXAMS = { to: '/firms/$firmId/exams', search: {} } as const
const LEAVERS = { to: '/firms/$firmId/exams', search: { tab: 'leavers' } } as const
const FOLLOW_UPS = { to: '/firms/$firmId/exams', search: { tab: 'followUps' } } as const
const EXAM_INCIDENTS = { to: '/firms/$firmId/exams', search: { tab: 'incidents' } } as const
const CASES = { to: '/firms/$firmId/cases', search: {} } as const
const ROSTER = { to: '/firms/$firmId/roster', search: {} } as const
const TRAINING = { to: '/firms/$firmId/training', search: {} } as const
const DOSE = { to: '/firms/$firmId/dose', search: {} } as const
const PROFILE = { to: '/firms/$firmId/profile', search: {} } as const
const STRUCTURE = { to: '/firms/$firmId/structure', search: {} } as const
const DECLARATION = { to: '/firms/$firmId/declaration', search: {} } as const
const CHANGES = { to: '/firms/$firmId/declaration', search: { part: 'changes' } } as const
const PROJECTS = { to: '/firms/$firmId/projects', search: {} } as const
const RULEBOOKS = { to: '/firms/$firmId/rulebooks', search: {} } as const
const HIGH_TOXIC = { to: '/firms/$firmId/measurement', search: { tab: 'highToxic' } } as const
const REPORTS = { to: '/firms/$firmId/measurement', search: { tab: 'reports' } } as const
const BOARD = { to: '/firms/$firmId/informing', search: { kind: 'board' } } as const

const PLACES = {
  'exam.preJob': EXAMS,
  'exam.inService': EXAMS,
  'exam.leaving': LEAVERS,
  'exam.specialPreJob': EXAMS,
  'exam.specialInService': EXAMS,
  'health.report': EXAMS,
  'health.resultNotice': { to: '/firms/$firmId/informing', search: { kind: 'result' } },
  'health.recheck': FOLLOW_UPS,
  'health.contraindication': FOLLOW_UPS,
  'health.workRelated': FOLLOW_UPS,
  'health.postReview': FOLLOW_UPS,
  'health.cost': EXAMS,
  'health.examList': EXAMS,
  'health.emergencyExam': EXAM_INCIDENTS,
  'health.hiv': EXAM_INCIDENTS,
  'health.followUp': FOLLOW_UPS,
  'health.reorganised': EXAMS,
  'case.open': CASES,
  'case.report': CASES,
  'case.diagnosis': CASES,
  'case.dismissal': CASES,
  'case.data': CASES,
  'case.labourReport': CASES,
  'case.treatment': CASES,
  'organisation.injuryRecognition': CASES,
  'protected.minor': ROSTER,
  'files.complete': ROSTER,
  'training.principal': TRAINING,
  'training.healthManager': TRAINING,
  'training.preJob': TRAINING,
  'training.inService': TRAINING,
  'training.special': TRAINING,
  'training.change': TRAINING,
  'radiation.training': TRAINING,
  'radiation.retraining': TRAINING,
  'radiation.badge': DOSE,
  'radiation.doseRecord': DOSE,
  'radiation.doseLimit': DOSE,
  'survey.periodic': { to: '/firms/$firmId/measurement', search: { tab: 'untested' } },
  'survey.statusEvaluation': REPORTS,
  'measurement.disclosure': REPORTS,
  'measurement.quarterlySummary': { to: '/firms/$firmId/measurement', search: { tab: 'daily' } },
  'measurement.highToxicTest': HIGH_TOXIC,
  'measurement.highToxicEvaluation': HIGH_TOXIC,
  'measurement.exceedance': { to: '/firms/$firmId/measurement', search: { tab: 'exceedances' } },
  'declaration.first': DECLARATION,
  'declaration.annual': DECLARATION,
  'declaration.cancel': DECLARATION,
  'declaration.highToxic': DECLARATION,
  'declaration.change': CHANGES,
  'declaration.classificationChange': CHANGES,
  'emergency.plan': { to: '/firms/$firmId/emergency', search: { tab: 'plans' } },
  'emergency.drill': { to: '/firms/$firmId/emergency', search: { tab: 'drills' } },
  'emergency.highToxic': { to: '/firms/$firmId/emergency', search: { tab: 'plans' } },
  'emergency.report': { to: '/firms/$firmId/emergency', search: { tab: 'incidents' } },
  'workplace.emergencyFacilities': { to: '/firms/$firmId/emergency', search: { tab: 'kit' } },
  'informing.contract': { to: '/firms/$firmId/informing', search: { kind: 'contract' } },
  'informing.board': BOARD,
  'informing.results': BOARD,
  'informing.sign': { to: '/firms/$firmId/informing', search: { kind: 'sign' } },
  'informing.card': { to: '/firms/$firmId/informing', search: { kind: 'card' } },
  'informing.signCheck': { to: '/firms/$firmId/informing', search: { part: 'duties' } },
  'organisation.ruleHeads': RULEBOOKS,
  'organisation.procedures': RULEBOOKS,
  'organisation.archive': { to: '/firms/$firmId/archive', search: {} },
  'organisation.budget': { to: '/firms/$firmId/budget', search: {} },
  'organisation.agreement': { to: '/firms/$firmId/contracts', search: { tab: 'agreements' } },
  'organisation.injuryInsurance': { to: '/firms/$firmId/contracts', search: { tab: 'insurance' } },
  'workplace.contractor': { to: '/firms/$firmId/contracts', search: { tab: 'contractors' } },
  'programme.finding': { to: '/firms/$firmId/checks', search: { tab: 'board' } },
  'programme.plan': { to: '/firms/$firmId/papers', search: { form: 'plan' } },
  'project.preEvaluation': PROJECTS,
  'project.design': PROJECTS,
  'project.trialRun': PROJECTS,
  'project.controlEvaluation': PROJECTS,
  'project.acceptanceScheme': PROJECTS,
  'project.acceptanceReport': PROJECTS,
  'project.publication': PROJECTS,
  'workplace.ppeStandard': { to: '/firms/$firmId/ppe', search: { tab: 'standards' } },
  'workplace.ppeReplacement': { to: '/firms/$firmId/ppe', search: { tab: 'needs' } },
  'workplace.bannedMaterials': PROFILE,
  'workplace.dataSheets': PROFILE,
  'work.allowance': STRUCTURE,
  'work.rotation': STRUCTURE,
} as const

/** Duties without a screen of their own: the book in which they are recorded. */
export const LEDGER_PLACES: ReadonlyMap<string, Ledger> = new Map([
  ['organisation.manager', 'appointments'],
  ['organisation.yearPlan', 'annualPlans'],
  ['programme.reassessment', 'riskAssessments'],
  ['programme.assessmentPosted', 'postings'],
  ['workplace.conditions', 'workplaces'],
  ['workplace.facilityUpkeep', 'facilityChecks'],
  ['health.institution', 'clinics'],
  ['protected.pregnant', 'maternities'],
  ['protected.nursing', 'maternities'],
  ['files.copy', 'copyRequests'],
  ['radiation.certificate', 'licences'],
  ['radiation.licence', 'licences'],
  ['radiation.assessment', 'riskAssessments'],
])

/** The screen on which a duty is worked, opened at what the duty is about where the screen can; none for a rule not named here. */
export function workPlace(rule: string, subject: DueRow['subject']) {
  const place = Object.entries(PLACES).find(([name]) => name === rule)?.[1]
  if (place === undefined) return undefined
  switch (place.to) {
    case '/firms/$firmId/checks':
      return { to: place.to, search: { ...place.search, open: subject.id } }
    case '/firms/$firmId/cases':
      return { to: place.to, search: subject.kind === 'diseaseCase' ? { open: subject.id } : {} }
    case '/firms/$firmId/structure':
      return { to: place.to, search: subject.kind === 'post' ? { post: subject.id } : {} }
    default:
      return place
  }
}
