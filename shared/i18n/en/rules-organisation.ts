import type { organisationRules as source } from '../zh-CN/rules-organisation.ts'

/** Sentences of people, plans, rules, money and files (D01–D07). */
export const organisationRules: Record<keyof typeof source, string> = {
  'rule.organisation.manager': 'Occupational-health body and manager',
  'rule.organisation.yearPlan': 'Yearly prevention plan',
  'rule.organisation.ruleHeads': 'House rules on occupational health',
  'rule.organisation.procedures': 'Operating procedures of posts',
  'rule.organisation.archive': 'Filing of the archive',
  'rule.organisation.budget': 'Money for prevention',
  'rule.organisation.agreement': 'Collective contract on safety and health',
  'rule.organisation.injuryInsurance': 'Work-injury insurance',
  'rule.organisation.injuryRecognition': 'Recognition as a work injury',
  'field.agreements.endsOn': 'End of the contract',
  'field.agreements.signedOn': 'Contract signed on',
  'field.annualPlans.signedOn': 'Plan signed on',
  'field.appointments.fullTime': 'Full-time or part-time',
  'field.appointments.name': 'Body or person appointed',
  'field.budgets.planned': 'Budget (10,000 yuan)',
  'field.diseaseCases.diagnosedOn': 'Day of the diagnosis',
  'field.diseaseCases.injuryAppliedOn': 'Recognition applied for on',
  'field.filings.filedOn': 'Filed on',
  'field.ruleDocuments.issuedOn': 'Issued on',
  'dutyTime.full': 'full-time',
  'dutyTime.part': 'part-time',
  'dutyTime.unknown': 'full-time or part-time not recorded',
  'archive.retention.unknown':
    'No text on how long this volume is kept was seen; this program never removes anything by itself.',
  'archive.retention.health':
    'The law only says: for the prescribed time; examining institutions keep files for at least {{months}} months after the last examination. This program never removes anything by itself.',
  'archive.retention.life':
    'There are radiation workers: dose and health files are kept for life. This program never removes anything by itself.',
  'archive.volume.1': 'Construction projects',
  'archive.volume.2': 'Management',
  'archive.volume.3': 'Publicity and training',
  'archive.volume.4': 'Monitoring, testing and evaluation',
  'archive.volume.5': 'Management of health surveillance',
  'archive.volume.6': 'Surveillance files of workers',
  'budgetItem.testing': 'testing and evaluation',
  'budgetItem.exams': 'health examinations',

  'organisation.manager.open':
    'A full-time manager is required and everyone appointed is part-time; appoint one at once.',
  'organisation.step.above':
    '{{count}} people work here (dispatched workers, contractors and interns included), more than {{limit}}.',
  'organisation.step.notAbove':
    '{{count}} people work here (dispatched workers, contractors and interns included), not more than {{limit}}: the class decides.',
  'organisation.step.demand.body': 'A body and a full-time manager are required.',
  'organisation.step.demand.anyone': 'A manager is required, full-time or part-time.',
  'missing.manager': 'Missing: the appointment of a manager who is in office.',
  'missing.healthBody': 'Missing: the document that set up a body for occupational health.',
  'missing.dutyTime': 'Missing: whether the manager is full-time or part-time.',

  'organisation.yearPlan.ok': 'The plan for {{year}} is better signed by {{date}} (no legal date).',
  'organisation.yearPlan.due': 'The plan for {{year}} is better signed by {{date}} (no legal date), which is near.',
  'organisation.yearPlan.overdue':
    'The suggested day {{date}} has passed (no legal date) and there is no plan for {{year}}; make one soon.',
  'records.lacking.missing':
    'Not complete on record: things missing, {{count}}; each is named. Do them or record them.',

  'organisation.step.heads': '{{all}} heads of rules are prescribed, {{have}} are in force here.',
  'missing.ruleHead': 'Missing: head {{no}}, {{head}}.',
  'organisation.step.procedures': '{{all}} posts meet a hazard, {{have}} have an operating procedure.',
  'missing.procedure': 'Missing: the operating procedure of {{post}}.',
  'missing.volume': 'Missing: the filing of “{{volume}}” for {{year}}.',

  'organisation.budget.met': 'There is money for every test, evaluation and examination that falls due in {{year}}.',
  'organisation.budget.missing':
    'A test or examination falls due in {{year}} and no money is recorded for it; please check (no penalty of its own).',
  'organisation.step.need': 'To be paid for: {{item}}, by {{date}}.',
  'missing.budget': 'Missing: the budget of {{year}} for {{item}}.',

  'organisation.agreement.ok': 'The contract ends on {{end}}; better begin to renew it on {{date}} (no legal date).',
  'organisation.agreement.due': 'The contract ends on {{end}}; better begin to renew it on {{date}} (no legal date).',
  'organisation.agreement.overdue':
    'The contract ends on {{end}}; the suggested day {{date}} has passed (no legal date) and no new one is recorded.',
  'missing.agreementEnd': 'Missing: the day the collective contract ends.',

  'organisation.step.insured': '{{all}} people work here, {{have}} have insurance on record.',
  'missing.insured': 'Missing: the first day of insurance of {{count}} of the firm’s own people ({{names}}).',
  'missing.insuredElsewhere':
    'Missing: proof of insurance of {{count}} dispatched workers, contractors or interns, to be asked of their employer or school ({{names}}).',
  'organisation.step.workersOwnLimit': 'If the firm does not apply, the worker or the family may until {{date}}.',
  'organisation.step.late': 'Done on {{date}}, {{days}} days late.',
  'missing.diagnosisOutcome': 'Missing: the outcome of the diagnosis.',
  'organisation.lateFee': 'The late fee is {{fee}} yuan.',
  'organisation.step.lateFee': '{{arrears}} yuan × {{days}} days × {{rate}} in ten thousand = {{fee}} yuan.',
}
