/** What the table of each ledger shows. Forms need no layout: they follow the record's schema. */
import type { RecordOf } from '#shared/entities/facts.ts'
import type { Ledger } from '../../app/search.ts'

interface Layout<R> {
  /** Fields shown as columns; all fields stand in the drawer and in an export. */
  readonly columns: readonly (keyof R & string)[]
  /** What a new record starts with, beside the schema's defaults and today. */
  readonly start?: Partial<R>
}

export const LAYOUTS: { readonly [K in Ledger]: Layout<RecordOf<K>> } = {
  workplaces: { columns: ['name', 'parentId', 'livedIn', 'separated'] },
  assignments: { columns: ['from', 'to', 'workerId', 'postId'] },
  exams: {
    columns: ['date', 'workerId', 'kind', 'hazardIds', 'conclusion', 'recheckBy', 'institution'],
    start: { kind: 'inService' },
  },
  trainings: {
    columns: ['date', 'trainee', 'workerId', 'kind', 'hours', 'passed', 'provider'],
    start: { trainee: 'worker', kind: 'first' },
  },
  trainingSessions: {
    columns: ['date', 'kind', 'topic', 'hours', 'place', 'lecturer', 'seats', 'recordedOn'],
    start: { kind: 'refresher' },
  },
  surveys: {
    columns: ['date', 'kind', 'institution', 'reportNumber', 'receivedOn', 'reportedOn', 'postedOn', 'results'],
    start: { kind: 'periodic' },
  },
  declarations: {
    columns: ['date', 'year', 'kind', 'receiptNumber', 'receiptDate', 'authority'],
    start: { kind: 'first' },
  },
  changeEvents: { columns: ['date', 'kind', 'declarationId', 'note'], start: { kind: 'processChanged' } },
  monitoringSummaries: { columns: ['madeOn', 'year', 'quarter', 'note'] },
  maternities: { columns: ['from', 'to', 'workerId', 'kind'] },
  resultNotices: { columns: ['printedOn', 'signedOn', 'examId'] },
  examActions: { columns: ['date', 'examId', 'kind', 'note'] },
  diseaseCases: { columns: ['suspectedOn', 'workerId', 'disease', 'reportedOn', 'diagnosedOn', 'outcome'] },
  copyRequests: { columns: ['requestedOn', 'givenOn', 'workerId'] },
  clinics: { columns: ['name', 'filingNumber', 'filedOn', 'hazardIds'] },
  examBatches: { columns: ['plannedOn', 'name', 'clinicId', 'sentOn', 'closedOn', 'members'] },
  doses: { columns: ['from', 'to', 'workerId', 'effective', 'readOn', 'recordedOn', 'institution'] },
  licences: { columns: ['kind', 'workerId', 'number', 'issuedOn', 'validUntil'] },
  appointments: { columns: ['from', 'to', 'role', 'name', 'fullTime', 'documentNumber'] },
  annualPlans: { columns: ['year', 'signedOn', 'note'] },
  ruleDocuments: { columns: ['issuedOn', 'title', 'headId', 'postId', 'version', 'endedOn'] },
  filings: { columns: ['year', 'volume', 'itemId', 'projectId', 'filedOn', 'keeper', 'place'] },
  budgets: { columns: ['year', 'item', 'payer', 'planned', 'spent', 'note'] },
  agreements: { columns: ['signedOn', 'endsOn', 'kind', 'note'] },
  riskAssessments: { columns: ['date', 'kind', 'scheme', 'level', 'grade', 'class', 'postedOn'] },
  projects: { columns: ['name', 'riskClass', 'startedOn', 'trialFrom', 'controlEvaluatedOn', 'acceptedOn'] },
  facilities: { columns: ['name', 'workplaceId', 'hazardIds', 'installedOn', 'state', 'checkEveryMonths'] },
  facilityChecks: { columns: ['date', 'facilityId', 'kind', 'works', 'by', 'note'] },
  safeguards: { columns: ['workplaceId', 'kind', 'name', 'checkedOn', 'works', 'removedOn'] },
  ppeStandards: { columns: ['postId', 'item', 'spec', 'hazardIds', 'lifeDays'] },
  ppeDeclines: { columns: ['declinedOn', 'postId', 'item', 'hazardId', 'reason'] },
  ppeReceipts: { columns: ['receivedOn', 'item', 'spec', 'size', 'batch', 'quantity', 'expiresOn', 'scrapped'] },
  ppeIssues: { columns: ['issuedOn', 'workerId', 'item', 'spec', 'quantity', 'lifeDays', 'signed'] },
  contractors: { columns: ['name', 'work', 'from', 'to', 'headcount', 'qualified', 'agreementSignedOn'] },
  contractNotices: { columns: ['workerId', 'postId', 'hazardIds', 'printedOn', 'signedOn'] },
  postings: { columns: ['postedOn', 'removedOn', 'kind', 'surveyId', 'place'] },
  signs: { columns: ['postId', 'kind', 'name', 'hazardIds', 'placedOn', 'removedOn'] },
  noticeCards: { columns: ['postId', 'hazardId', 'postedOn', 'removedOn'] },
  signChecks: { columns: ['date', 'complete', 'note'] },
  emergencyPlans: { columns: ['name', 'issuedOn', 'revisedOn', 'filedOn', 'endedOn'] },
  drills: { columns: ['date', 'scenario', 'planId', 'participants', 'summary'] },
  incidents: { columns: ['date', 'workplaceId', 'hazardIds', 'workerIds', 'reportedOn', 'closedOn'] },
  selfChecks: { columns: ['date', 'by', 'finished', 'answers'] },
  findings: { columns: ['foundOn', 'description', 'level', 'state', 'responsible', 'deadline', 'closedOn'] },
  questionnaires: { columns: ['date', 'group', 'postId', 'answers'] },
  expenses: { columns: ['date', 'item', 'payer', 'amount', 'purpose', 'voucher', 'findingId'] },
  screenings: { columns: ['date', 'kind', 'instrument', 'postId', 'respondents', 'positive', 'meanScore'] },
}
