/** The ledgers by subject, in the order of the ledgers page. Every kind of record stands in exactly one group. */
import type { RecordKind } from '#shared/entities/facts.ts'

export const GROUPS = [
  {
    id: 'people',
    kinds: [
      'workers',
      'assignments',
      'exams',
      'examBatches',
      'resultNotices',
      'examActions',
      'diseaseCases',
      'maternities',
      'copyRequests',
      'clinics',
      'trainings',
      'trainingSessions',
      'questionnaires',
      'screenings',
    ],
  },
  {
    id: 'protection',
    kinds: [
      'workplaces',
      'posts',
      'exposures',
      'facilities',
      'facilityChecks',
      'ppeStandards',
      'ppeDeclines',
      'ppeReceipts',
      'ppeIssues',
      'contractors',
    ],
  },
  { id: 'surveys', kinds: ['surveys', 'monitoringSummaries', 'riskAssessments'] },
  { id: 'informing', kinds: ['contractNotices', 'postings', 'signs', 'noticeCards', 'signChecks'] },
  {
    id: 'organisation',
    kinds: ['appointments', 'annualPlans', 'ruleDocuments', 'budgets', 'expenses', 'agreements', 'filings'],
  },
  { id: 'improvement', kinds: ['selfChecks', 'findings', 'emergencyPlans', 'drills', 'safeguards', 'incidents'] },
  { id: 'radiation', kinds: ['doses', 'licences'] },
  { id: 'declaration', kinds: ['declarations', 'changeEvents', 'projects'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly RecordKind[] }[]
