import type { measurementRules as source } from '../zh-CN/rules-measurement.ts'

/** Sentences of monitoring, high-toxic places and what follows from a report. */
export const measurementRules: Record<keyof typeof source, string> = {
  'rule.measurement.quarterlySummary': 'Quarterly summary of daily monitoring',
  'rule.measurement.highToxicTest': 'Monthly test of high-toxic places',
  'rule.measurement.highToxicEvaluation': 'Half-yearly evaluation of high-toxic places',
  'rule.measurement.disclosure': 'Reporting and posting of results',
  'rule.measurement.exceedance': 'Handling of results over the limit',
  'field.profile.highToxicRule': 'Tests of high-toxic places',
  'field.monitoringSummaries.madeOn': 'Quarterly summary made',
  'highToxicRule.apply': 'apply',
  'highToxicRule.notApplicable': 'do not apply',
  'measurement.summary.ok': 'Summary of quarter {{quarter}}/{{year}} better done by {{date}} (no legal date).',
  'measurement.summary.due': 'Summary of quarter {{quarter}}/{{year}} better done by {{date}} (no legal date).',
  'measurement.summary.overdue':
    'No summary of quarter {{quarter}}/{{year}}; the suggested day {{date}} has passed (no legal date).',
  'measurement.step.noSummary': 'No summary of quarter {{quarter}}/{{year}}.',
  'missing.monitoringSummary': 'Missing: a quarterly summary of monitoring (or the first day of a hazard).',
  'measurement.unconfirmed.ok':
    'By the regulation, next by {{date}}; practice varies, confirm whether it applies to the firm.',
  'measurement.unconfirmed.due':
    'By the regulation, to be done by {{date}}; practice varies, confirm whether it applies to the firm.',
  'measurement.unconfirmed.overdue':
    'By the regulation it had to be done by {{date}} and is not on record; practice varies, confirm whether it applies to the firm.',
  'measurement.unconfirmed.missing':
    'The regulation asks for a monthly test and a half-yearly evaluation of high-toxic places; none is on record. Practice varies, confirm whether it applies to the firm.',
  'measurement.ruledOut.notApplicable':
    'The firm confirmed that monthly tests and half-yearly evaluations of high-toxic places do not apply to it.',
  'measurement.step.confirm':
    'The regulation says so; its article as revised in 2025 was not read, and practice varies. Confirm among the particulars of the firm whether it applies; until then this only reminds.',
  'measurement.step.fromSince':
    'No test on record; from the first day of the hazard at this post {{base}} + {{months}} months = {{date}}, the latest reading of the interval.',
  'missing.highToxicTest': 'Missing: a test of this post and hazard.',
  'missing.highToxicEvaluation': 'Missing: a control evaluation report.',
  'measurement.step.notReported': 'No day of reporting to the health authority on record.',
  'measurement.step.notPosted': 'No day of posting for the workers on record.',
  'missing.survey.receivedOn': 'Missing: the day the report was received.',
  'measurement.finding': '{{hazard}} at {{post}} found over the occupational exposure limit (sampled {{date}})',
  'measurement.exceedance.openSince': 'Over the limit since {{date}}; treat it at once and test again.',
  'measurement.mustStop.openSince':
    'Over the limit on {{first}} and still over at the re-test of {{latest}}: the work must stop until a test is within.',
  'measurement.exceedance.met':
    'Over the limit on {{latest}}, within at the re-test of {{within}}: the work may restart.',
  'measurement.unplaced.openSince':
    'Results over the limit without a post and exposure on record: {{count}}; to be treated at once since {{date}}.',
  'measurement.step.report': 'Sampled on {{date}}:',
  'missing.result.place': 'Missing: the post and exposure of the point “{{point}}” ({{hazard}}).',
}
