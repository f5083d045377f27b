import type { rateRules as source } from '../zh-CN/rules-rates.ts'

/** Rates and the indicators of regional plans. */
export const rateRules: Record<keyof typeof source, string> = {
  'rate.declared': 'Declared',
  'rate.tested': 'Tested (hazards at posts)',
  'rate.examined': 'Examined',
  'rate.trained': 'Trained',
  'rate.insured': 'Insured against work injury',
  'rate.withinLimitResults': 'Within limits (by result)',
  'rate.withinLimitPosts': 'Within limits (by post)',
  'rate.withinLimitFirm': 'Within limits (by firm)',
  'rate.doseMonitored': 'Personal dose monitored',
  'rate.awareness': 'Awareness of occupational health',
  'rate.literacy': 'Occupational-health literacy',
  'rate.selfCheck': 'Self-check items met',
  'rate.findingsClosed': 'Findings closed',
  'rate.share': '{{rate}}: {{numerator}} / {{denominator}} = {{percent}}.',
  'rate.noData': '{{rate}}: no data.',
  'rate.step.noHazards': 'No hazard and no declaration is on record; the firm is not counted.',
  'rate.step.declarationsLate':
    'Declared; {{count}} changes or yearly updates are late, which does not touch this rate.',
  'rate.step.tested': 'Counted: hazards at posts a periodic test covered within {{months}} months, of all on record.',
  'rate.step.examined':
    'Asked: the {{count}} people due for in-service examinations, dispatched workers, contractors and interns included. Counted: those in time whose records are complete.',
  'rate.step.trained':
    'Asked: the {{count}} exposed people, dispatched workers, contractors and interns included. Counted: those whose yearly training is in time and whose records are complete.',
  'rate.step.insured': 'Counted: people present on the day whose first day of insurance is on record.',
  'rate.step.withinLimit':
    'Counted: results of the latest reports in time that could be judged. What nobody measured is not counted.',
  'rate.step.noRadiation': 'Nobody meets a radiation hazard.',
  'rate.step.dose':
    'Asked: people at posts with radiation. Counted: those within the longest wearing period of {{days}} days.',
  'rate.step.questionnaires':
    '{{count}} questionnaires of production posts within {{months}} months; unanswered counts as wrong, managers are left out.',
  'rate.step.threshold': 'A person counts whose score reaches {{percent}} %.',
  'rate.step.selfCheck':
    'Items met of items that apply; {{left}} do not apply and are left out. No grade is made of it.',
  'rate.step.findings':
    'Since {{from}}: {{open}} open at the start and {{found}} found since are asked for; those closed are counted.',
  'rate.step.pooled':
    '{{firms}} firms have data; numerators and denominators are added up. {{silent}} firms have none and are not counted.',
  'indicator.met': '{{indicator}}: {{actual}} reaches the target of {{percent}} %.',
  'indicator.notMet': '{{indicator}}: {{actual}} does not reach the target of {{percent}} %.',
  'indicator.noData': '{{indicator}}: no data to compare with the target.',
  'indicator.noNumber': '{{indicator}}: {{actual}}; the plan asks for a steady rise and names no number.',
  'indicator.notOurs': '{{indicator}}: counted by the authorities; no firm’s data give it.',
  'indicator.step.note': 'Remark on the plan: {{note}}.',
  'assessment.missing': '{{scheme}}: too little is on record to assess.',
  'assessment.grade': '{{scheme}}: {{score}} of {{total}} points, grade {{grade}}.',
  'assessment.class': '{{scheme}}: {{score}} of {{total}} points, grade {{grade}}, combined class {{class}}.',
  'assessment.step.score': 'Items met give {{score}} of {{total}} points.',
  'assessment.step.keyFailed': 'A key item failed; the scheme then says {{grade}}.',
  'assessment.step.matrix': 'Risk level {{level}} and grade {{grade}} give {{class}} in the table.',
  'missing.assessment.selfCheck': 'Missing: a self-check by {{scheme}}.',
  'missing.assessment.answers': 'Missing: answers to {{count}} items.',
  'field.selfChecks.date': 'Day of the self-check',
}
