/** In which book the fact behind a `missing.*` sentence is recorded. */
import type { BoardArea } from '#shared/entities/due.ts'
import type { RecordKind } from '#shared/entities/facts.ts'

type Book = RecordKind | 'profile'

/** By the beginning of the sentence's key; the longest that fits decides. */
const BY_KEY: Readonly<Record<string, Book>> = {
  riskClass: 'profile',
  industry: 'profile',
  sizeIndicator: 'profile',
  material: 'profile',
  sds: 'profile',
  planPrepared: 'profile',
  exposures: 'exposures',
  hazardSince: 'exposures',
  highToxicSince: 'exposures',
  level: 'exposures',
  noiseLevel: 'exposures',
  firstDay: 'exposures',
  condition: 'exposures',
  'protected.gradeIIIOrAbove': 'exposures',
  receipt: 'declarations',
  changeDay: 'changeEvents',
  survey: 'surveys',
  result: 'surveys',
  highToxicTest: 'surveys',
  highToxicEvaluation: 'surveys',
  'protected.aboveLimit': 'surveys',
  monitoringSummary: 'monitoringSummaries',
  training: 'trainings',
  firstTraining: 'trainings',
  preJobTraining: 'trainings',
  sameDayTraining: 'trainings',
  radiationTraining: 'trainings',
  specialTraining: 'trainings',
  changeTraining: 'trainings',
  exposedSince: 'assignments',
  workStart: 'assignments',
  radiationStart: 'assignments',
  'file.start': 'assignments',
  exam: 'exams',
  preJobExam: 'exams',
  leadValue: 'exams',
  leadAbove: 'exams',
  barredFactors: 'exams',
  sameDayOrder: 'exams',
  file: 'exams',
  'file.birth': 'workers',
  birthDate: 'workers',
  insured: 'workers',
  clinic: 'clinics',
  case: 'diseaseCases',
  diagnosisOutcome: 'diseaseCases',
  incidentWorkers: 'incidents',
  badge: 'doses',
  certificate: 'licences',
  radiationLicence: 'licences',
  radiationAssessment: 'riskAssessments',
  emergencyPlan: 'emergencyPlans',
  planFiling: 'emergencyPlans',
  drill: 'drills',
  rescuers: 'appointments',
  manager: 'appointments',
  dutyTime: 'appointments',
  healthBody: 'appointments',
  contractNotice: 'contractNotices',
  noticeHazards: 'contractNotices',
  posting: 'postings',
  assessmentPosting: 'postings',
  sign: 'signs',
  signCheck: 'signChecks',
  card: 'noticeCards',
  project: 'projects',
  workplace: 'workplaces',
  facilityCheck: 'facilityChecks',
  safeguard: 'safeguards',
  ppeIssue: 'ppeIssues',
  ppeLife: 'ppeIssues',
  ppeStandard: 'ppeStandards',
  contractor: 'contractors',
  assessment: 'selfChecks',
  ruleHead: 'ruleDocuments',
  procedure: 'ruleDocuments',
  volume: 'filings',
  budget: 'budgets',
  agreementEnd: 'agreements',
  work: 'posts',
  finding: 'findings',
}

/** The book an area is usually kept in, for sentences that name no book of their own. */
const BY_AREA: Readonly<Record<BoardArea, Book>> = {
  organisation: 'ruleDocuments',
  declaration: 'declarations',
  project: 'projects',
  workplace: 'facilities',
  measurement: 'surveys',
  informing: 'postings',
  training: 'trainings',
  surveillance: 'exams',
  case: 'diseaseCases',
  radiation: 'licences',
  emergency: 'emergencyPlans',
  programme: 'selfChecks',
  other: 'profile',
}

/** Beginnings that a key may be filed under. */
export const KNOWN_BEGINNINGS: readonly string[] = Object.keys(BY_KEY)

const beginnings = KNOWN_BEGINNINGS.toSorted((a, b) => b.length - a.length)

/** Where somebody records what a rule of an area lacks. */
export function recordedIn(key: string, area: BoardArea): Book {
  const name = key.replace(/^missing\./, '')
  const beginning = beginnings.find((known) => name.startsWith(known))
  return (beginning === undefined ? undefined : BY_KEY[beginning]) ?? BY_AREA[area]
}
