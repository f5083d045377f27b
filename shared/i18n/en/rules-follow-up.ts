import type { followUpRules as source } from '../zh-CN/rules-follow-up.ts'

/** Sentences of what follows an examination, an incident, or a leaving. */
export const followUpRules: Record<keyof typeof source, string> = {
  'rule.health.report': 'Report of the examining institution',
  'rule.health.resultNotice': 'Written notice of the result to each person',
  'rule.health.recheck': 'Re-check',
  'rule.health.contraindication': 'Contraindication: off the post',
  'rule.health.workRelated': 'Work-related health damage: transfer and settlement',
  'rule.health.postReview': 'Review of posts after abnormal results',
  'rule.health.cost': 'Examinations are paid by the employer',
  'rule.health.institution': 'Filing of the examining institution',
  'rule.health.examList': 'List of people to examine agrees with the test reports',
  'rule.health.emergencyExam': 'Emergency examination',
  'rule.health.hiv': 'Blood tests after contact with HIV at work',
  'rule.health.followUp': 'Follow-up after leaving (recommended)',
  'rule.health.reorganised': 'Examinations before a split, merger, dissolution or bankruptcy',
  'field.exams.receivedOn': 'Day the report was received',
  'field.exams.conclusion': 'Conclusion',
  'field.exams.recheckItems': 'Items to re-check',
  'field.exams.bloodCountAbnormal': 'Blood count',
  'field.exams.recheckBy': 'Day the institution set for the re-check',
  'field.exams.paidByWorker': 'Paid by the worker (yuan)',
  'field.resultNotices.printedOn': 'Day the notice was printed',
  'field.clinics.name': 'Examining institution',
  'field.examActions.date': 'Date of the measure',
  'field.incidents.date': 'Day of the incident',

  'health.report.ok': 'The institution reports by {{date}}; that is its own duty, no breach of this firm.',
  'health.report.due': 'The institution reports by {{date}}; that is its own duty, no breach of this firm.',
  'health.report.overdue':
    'The institution’s term ended on {{date}}; please remind it. That is its own duty, no breach of this firm.',
  'health.resultNotice.ok':
    'Hand the result over in writing, signed for; suggested by {{date}} (the law gives no number of days).',
  'health.resultNotice.due':
    'Hand the result over in writing, signed for; suggested by {{date}} (the law gives no number of days).',
  'health.resultNotice.overdue':
    'No signed written notice is on file; the suggested day {{date}} has passed (the law gives no number of days, yet asks for writing).',
  'health.recheck.ok': 'Arrange the re-check by {{date}}.',
  'health.recheck.due': 'Arrange the re-check by {{date}}.',
  'health.recheck.overdue': 'The re-check is late; it was due by {{date}}.',
  'health.recheck.repeat.overdue':
    'The re-check is late; it was due by {{date}}. More than three months have passed: the whole examination has to be made again.',
  'health.contraindication.ok': 'Contraindicated: from {{date}} no post with the barred factors may be given.',
  'health.contraindication.due': 'Contraindicated: must be off the posts with the barred factors by {{date}}.',
  'health.contraindication.overdue':
    'Contraindicated and still on a post with a barred factor; had to be off by {{date}}, every day since is a breach.',
  'health.workRelated.ok': 'Work-related health damage: from {{date}} the work may not be given again.',
  'health.workRelated.due': 'Work-related health damage: transfer and settle by {{date}}.',
  'health.workRelated.overdue':
    'Work-related health damage and still at the same work; had to be transferred and settled by {{date}}.',
  'health.cost.openSince': 'The worker was charged for the examination of {{date}}; pay it back.',
  'health.emergencyExam.ok': 'Arrange the emergency examination on {{date}}.',
  'health.emergencyExam.due': 'Arrange the emergency examination at once ({{date}}).',
  'health.emergencyExam.overdue': 'The emergency examination due on {{date}} is not complete.',
  'health.hiv.ok': 'The next blood test is on {{date}}.',
  'health.hiv.due': 'The next blood test is due by {{date}}.',
  'health.hiv.overdue': 'A blood test is late; it was due by {{date}}.',
  'health.followUp.ok': 'The next recommended follow-up is on {{date}}; leaving it out is no breach.',
  'health.followUp.due': 'A recommended follow-up comes up on {{date}}; leaving it out is no breach.',
  'health.followUp.overdue': 'The recommended follow-up of {{date}} has passed; leaving it out is no breach.',
  'health.reorganised.ok': 'Examine everyone exposed by {{date}}; {{count}} still to go.',
  'health.reorganised.due': 'Examine everyone exposed by {{date}}; {{count}} still to go.',
  'health.reorganised.overdue': 'Everyone exposed had to be examined before {{date}}; {{count}} were not.',

  'health.abnormal': 'abnormal',
  'health.conclusion.recheck': 're-check',
  'health.institution.unnamed': '(not recorded)',
  'health.step.institution':
    'Institution: {{institution}}; of that day, {{count}} people have no report. Once it is here, record the day of receipt and the conclusion.',
  'health.step.noticePrinted': 'The notice was printed on {{date}}; no day of signature is on file.',
  'health.step.noticeOpen': 'No written notice signed by the person is on file; a notice on the wall is not enough.',
  'health.step.weekly': 'Benzene with an abnormal blood count: once a week, {{times}} times; {{done}} done.',
  'health.step.summaryReport':
    'After {{date}} the institution may issue its summary report without a conclusion for this person.',
  'health.step.repeat':
    'No re-check within three months of the first exam (up to {{repeat}}): from {{from}} on the whole examination has to be made again.',
  'health.step.recheckBy': 'The institution set {{date}} for the re-check; that day counts.',
  'health.step.barred':
    'The examination of {{exam}} found a contraindication for {{hazards}}; no later pre-job examination found nothing abnormal.',
  'health.step.barredWork':
    'The examination of {{exam}} found a contraindication, and {{post}} has the special work it was for; no later pre-job examination found nothing abnormal.',
  'health.step.damage': 'The examination of {{exam}} found work-related health damage; factors: {{hazards}}.',
  'health.step.abnormal': 'The report has {{count}} people whose results ask for a measure.',
  'health.step.paidByWorker': 'Recorded as paid by the worker: {{amount}} yuan; set it to 0 once paid back.',
  'health.step.notExamined':
    'Of {{all}} people, {{count}} have no emergency examination of that day or later: {{names}}.',
  'health.step.hivNext': 'To be tested by {{date}}: {{names}}.',
  'health.step.hivDays': 'Days of the tests: {{dates}}; a test counts for the day it lies nearest to.',
  'health.step.followUpYears': '{{hazard}}: the work ended on {{end}} after {{years}} years.',
  'health.step.followUpPlan':
    '{{hazard}}: every {{months}} months after leaving, {{count}} times, the last on {{last}}; next on {{date}}.',
  'health.step.words': 'The standard adds, in its own words: {{words}}.',
  'health.step.beforeEvent':
    '{{all}} exposed workers; {{left}} have no leaving or in-service examination from {{opens}} to {{date}} ({{days}} days). The law gives no number of days; {{days}} is borrowed from the leaving examination.',

  'missing.barredFactors': 'Missing: which factors the contraindication of {{exam}} bars from.',
  'missing.resettled': 'Missing: how the person was transferred or settled after the damage found on {{exam}}.',
  'missing.postReviewed': 'Missing: a review of the posts behind the abnormal results.',
  'missing.clinic': 'Missing: the filing of the institution “{{name}}”.',
  'missing.clinicFiling': 'Missing: number or day of the filing of “{{name}}”.',
  'missing.clinicHazards': 'Missing: which classes the filing of “{{name}}” covers.',
  'missing.clinicCoverage':
    'Missing: proof that the filing of “{{name}}” covers {{hazards}}; the recorded filing does not.',
  'missing.listedFactor':
    'Missing: an exposure to {{hazard}} at {{post}}. The report of {{date}} measured it, and {{people}} people there are not on the list to be examined.',
  'missing.incidentWorkers': 'Missing: who was, or may have been, hit on {{date}}.',
}
