import type { caseRules as source } from '../zh-CN/rules-cases.ts'

/** Sentences of suspected and confirmed occupational diseases. */
export const caseRules: Record<keyof typeof source, string> = {
  'rule.case.open': 'Suspected disease: record and report',
  'rule.case.report': 'Report of a suspected or confirmed disease',
  'rule.case.diagnosis': 'Diagnosis of a suspected disease',
  'rule.case.dismissal': 'No dismissal while a disease is suspected',
  'rule.case.data': 'Data for the diagnosis',
  'rule.case.labourReport': 'Confirmed disease: report to the labour authority',
  'rule.case.treatment': 'Confirmed disease: treatment and settlement',
  'field.diseaseCases.suspectedOn': 'Day of the suspicion',
  'field.diseaseCases.receivedOn': 'Day the notice was received',
  'field.diseaseCases.reportedOn': 'Day of the report',
  'field.diseaseCases.diagnosedOn': 'Day of the diagnosis',
  'field.diseaseCases.dataRequestedOn': 'Day the institution asked for data',

  'case.report.ok': 'Report to the local health authority on {{date}}.',
  'case.report.due': 'Report to the local health authority at once ({{date}}).',
  'case.report.overdue':
    'Known on {{date}} and to be reported without delay; no report to the health authority is on file.',
  'case.diagnosis.ok': 'Arrange a diagnosis from {{date}}.',
  'case.diagnosis.due': 'Arrange a diagnosis without delay (suspected on {{date}}).',
  'case.diagnosis.overdue': 'Suspected on {{date}}; no diagnosis has been arranged.',
  'case.dismissal.met': 'Until the diagnosis or the observation ends the contract may not be ended.',
  'case.dismissal.ok': 'The leaving date {{date}} lies within diagnosis or observation: the contract may not be ended.',
  'case.dismissal.due':
    'The leaving date {{date}} lies within diagnosis or observation: the contract may not be ended.',
  'case.dismissal.overdue':
    'The worker left on {{date}}, before diagnosis or observation had ended: the contract could not be ended.',
  'case.data.ok':
    'Hand over what the institution asked for, better by {{date}} (the days were not seen in a text; giving true data is the law).',
  'case.data.due':
    'Hand over what the institution asked for, better by {{date}} (the days were not seen in a text; giving true data is the law).',
  'case.data.overdue':
    'Nothing shows that the data were handed over; the suggested day {{date}} has passed (the days were not seen in a text; giving true data is the law).',
  'case.labourReport.ok': 'Report to the local labour authority on {{date}}.',
  'case.labourReport.due': 'Report to the local labour authority at once ({{date}}).',
  'case.labourReport.overdue': 'Confirmed on {{date}}; no report to the labour authority is on file.',
  'case.treatment.ok': 'Confirmed on {{date}}: arrange treatment, rehabilitation and checks; transfer if unfit.',
  'case.treatment.due': 'Confirmed on {{date}}: arrange treatment, rehabilitation and checks; transfer if unfit.',
  'case.treatment.overdue':
    'Confirmed on {{date}}; nothing shows that treatment, rehabilitation and checks were arranged; transfer if unfit.',

  'case.notSettled': 'not yet',
  'case.step.form':
    'The law says “without delay” and gives no days; the five days noted on a form of the archive rules (second-hand) follow for information.',
  'case.step.reportedBefore':
    'The report of {{date}} precedes the diagnosis and was that of the suspicion; report the diagnosis as well and record that day.',
  'case.step.protected': 'Since {{since}}, until the diagnosis or the observation ends.',
  'case.step.leaves': 'Suspected since {{since}}; leaves on {{leaving}}; diagnosis or observation ended: {{settled}}.',
  'case.step.data':
    'Job and exposure history, test results of the place, and more: handed over item by item, signed for.',
  'missing.caseDay': 'Missing: the day the suspicion or the diagnosis was received.',
  'missing.case':
    'Missing: a case record for the suspected disease found on {{exam}}; the clocks of report and diagnosis stand on it.',
}
