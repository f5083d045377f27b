import type { programmeRules as source } from '../zh-CN/rules-programme.ts'

/** Sentences of assessments, findings and the plan (D59–D61). */
export const programmeRules: Record<keyof typeof source, string> = {
  'rule.programme.reassessment': 'Combined risk assessment',
  'rule.programme.assessmentPosted': 'Posting of the risk assessment',
  'rule.programme.finding': 'Rectification of a finding',
  'rule.programme.plan': 'One-plan of the firm',
  'field.findings.deadline': 'Deadline',
  'field.findings.extendedTo': 'Extended to',
  'field.findings.foundOn': 'Found on',
  'field.postings.postedOn': 'Posted on',
  'field.riskAssessments.date': 'Day of the assessment',
  'field.riskAssessments.postedOn': 'Posted on',
  'findingState.registered': 'registered',
  'findingState.assigned': 'assigned',
  'findingState.mending': 'being mended',
  'findingState.stopped': 'work stopped',
  'findingState.toCheck': 'waiting for the check',
  'findingState.closed': 'closed',
  'findingLevel.general': 'general finding',
  'findingLevel.major': 'major finding',

  'missing.assessmentPosting': 'Missing: the day the result of {{date}} was posted.',
  'programme.finding.ok': 'To be put right by {{date}}.',
  'programme.finding.due': 'To be put right by {{date}}.',
  'programme.finding.overdue': 'The deadline {{date}} has passed and the work is not done.',
  'programme.finding.missing': 'Not put right yet, and the record is incomplete; complete it first.',
  'programme.findingToCheck.missing': 'The work is done and waits for its check; it does not count as overdue.',
  'programme.step.finding': '{{level}}, {{state}}.',
  'missing.findingControl': 'Missing: what was done at once about a major finding.',
  'missing.findingRetest':
    'Missing: a report sampled after the work; without one within the limit it cannot be closed.',
  'missing.findingCheck': 'Missing: who checked it, when, and with what result.',
  'missing.findingDeadline': 'Missing: the deadline.',

  'programme.plan.met': 'The plan has been made; no end of service is recorded.',
  'programme.plan.missing': 'No plan is on record yet (no legal date).',
  'programme.plan.ok': 'The service runs until {{date}}; better make the plan anew before (no legal date).',
  'programme.plan.due': 'The service ends on {{date}}; better make the plan anew before (no legal date).',
  'programme.plan.overdue': 'The service ended on {{date}} and no new end is recorded (no legal date); please check.',
  'missing.planPrepared': 'Missing: the day the plan was made.',
}
