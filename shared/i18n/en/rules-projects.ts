import type { projectRules as source } from '../zh-CN/rules-projects.ts'

/** Sentences of construction projects: their gates. */
export const projectRules: Record<keyof typeof source, string> = {
  'rule.project.preEvaluation': 'Pre-evaluation of a project',
  'rule.project.design': 'Review of the design of protective facilities',
  'rule.project.trialRun': 'Trial run of protective facilities',
  'rule.project.controlEvaluation': 'Evaluation of the effect of controls',
  'rule.project.acceptanceScheme': 'Report of the acceptance scheme',
  'rule.project.acceptanceReport': 'Report after acceptance',
  'rule.project.publication': 'Publication of project results',
  'field.projects.riskClass': 'Class of the project',
  'field.projects.feasibilityOn': 'Feasibility study approved',
  'field.projects.preEvaluatedOn': 'Pre-evaluation report',
  'field.projects.preEvaluationReviewedOn': 'Pre-evaluation reviewed',
  'field.projects.designReviewedOn': 'Design reviewed',
  'field.projects.startedOn': 'Start of construction',
  'field.projects.trialFrom': 'Start of the trial run',
  'field.projects.trialTo': 'End of the trial run',
  'field.projects.controlEvaluatedOn': 'Control evaluation report',
  'field.projects.schemeReportedOn': 'Acceptance scheme reported',
  'field.projects.acceptancePlannedOn': 'Acceptance planned for',
  'field.projects.acceptedOn': 'Accepted on',
  'field.projects.acceptanceReportedOn': 'Reported after acceptance',
  'field.projects.publishedOn': 'Published on',
  'field.postings.postedOn': 'Posted on',
  'project.gate.preEvaluation': 'pre-evaluation and its review',
  'project.gate.design': 'review of the design of protective facilities',
  'project.gate.controlEvaluation': 'evaluation of the effect of controls',
  'project.gate.acceptanceScheme': 'written report of the acceptance scheme',
  'project.event.start': 'start of construction',
  'project.event.acceptance': 'acceptance',
  'project.gate.ok': 'Next gate: {{gate}}, no later than {{date}} ({{event}}: {{on}}).',
  'project.gate.due': 'Next gate: {{gate}}, no later than {{date}} ({{event}}: {{on}}).',
  'project.gate.openSince': 'Still not done: {{gate}}; it had to be done by {{date}} ({{event}}: {{on}}).',
  'project.gate.met': 'Done in due order: {{gate}}.',
  'project.gate.missing': 'Next gate: {{gate}}, to be passed before the {{event}}.',
  'project.old.missing': 'The {{event}} ({{on}}) lies long back and the day of this gate is not on record: {{gate}}.',
  'project.late.openSince': 'Out of order: {{gate}} ({{doneOn}}) came after {{date}} ({{event}}: {{on}}).',
  'project.late.history':
    'Out of order: {{gate}} ({{doneOn}}) came too late ({{event}}: {{on}}); it lies long back and is no longer asked for.',
  'project.feasibility.ok': 'Next gate: pre-evaluation, before the feasibility study is approved on {{date}}.',
  'project.feasibility.due': 'Next gate: pre-evaluation, before the feasibility study is approved on {{date}}.',
  'project.blocked.openSince':
    'The feasibility study was approved on {{date}} without a pre-evaluation report; construction must not start.',
  'project.insiders.openSince':
    'The project is of the severe class and nobody from outside took part in the review of {{reviewedOn}}; review again.',
  'project.insiders.history':
    'The project is of the severe class and nobody from outside took part in the review of {{reviewedOn}}; it lies long back and is no longer asked for.',
  'project.reviewers.missing': 'The pre-evaluation was reviewed; whether by the right people cannot be told.',
  'project.trial.ok': 'The trial run ends on {{earliest}} at the earliest and on {{latest}} at the latest.',
  'project.trial.due': 'The trial run ends on {{earliest}} at the earliest and on {{latest}} at the latest.',
  'project.trial.overdue': 'The trial run is past its longest term; it had to end by {{latest}}.',
  'project.trialShort.openSince': 'The trial run ended on {{to}}, too early: {{earliest}} was the earliest day.',
  'project.trialShort.history':
    'The trial run ended on {{to}}, too early ({{earliest}} at the earliest); it lies long back and is no longer asked for.',
  'project.trialLong.openSince': 'The trial run ended on {{to}}, past its longest term {{latest}}.',
  'project.trialLong.history':
    'The trial run ended on {{to}}, past its longest term {{latest}}; it lies long back and is no longer asked for.',
  'project.step.trialPlan': 'The planned end {{to}} is not between {{earliest}} and {{latest}}; change it.',
  'project.onFile.notApplicable':
    'The project is of the general class: the written report on the acceptance is kept on file, not sent.',
  'project.reportLate.openSince': 'The report after acceptance ({{doneOn}}) came after its last day {{last}}.',
  'project.reportLate.history':
    'The report after acceptance ({{doneOn}}) came after its last day {{last}}; it lies long back and is no longer asked for.',
  'project.unpublished.openSince':
    'Evaluation, review or acceptance since {{date}} has not been shown to the workers; publish it.',
  'missing.project.day': 'Missing: {{field}}.',
  'missing.project.riskClass': 'Missing: class of the project (severe or general).',
  'missing.project.outsideReviewers': 'Missing: whether people from outside took part in the review.',
}
