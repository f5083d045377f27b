import type { radiationRules as source } from '../zh-CN/rules-radiation.ts'

/** Sentences of radiation work outside medicine. */
export const radiationRules: Record<keyof typeof source, string> = {
  'rule.radiation.badge': 'Personal dose monitoring',
  'rule.radiation.doseRecord': 'Dose entered in the radiation worker’s certificate',
  'rule.radiation.doseLimit': 'Personal dose limits',
  'rule.radiation.training': 'Radiation protection training before work',
  'rule.radiation.retraining': 'Radiation protection retraining',
  'rule.radiation.certificate': 'Radiation worker’s certificate',
  'rule.radiation.licence': 'Renewal of the radiation safety licence',
  'rule.radiation.assessment': 'Yearly assessment of radiation safety',
  'field.doses.from': 'First day the badge was worn',
  'field.doses.to': 'Last day the badge was worn',
  'field.doses.readOn': 'Day of the reading',
  'field.doses.effective': 'Effective dose (mSv)',
  'field.licences.issuedOn': 'Day of issue',
  'field.licences.validUntil': 'Valid until',
  'field.riskAssessments.date': 'Day of the assessment',
  'field.trainings.days': 'Days of training',

  'radiation.badge.ok': 'Change the badge and send it in by {{date}}.',
  'radiation.badge.due': 'Change the badge and send it in by {{date}}.',
  'radiation.badge.overdue': 'The badge has been worn longer than allowed; it had to be changed by {{date}}.',
  'radiation.badge.gap.ok': 'A new badge is to be worn from {{date}}.',
  'radiation.badge.gap.due': 'A new badge is to be worn from {{date}}; none is on file.',
  'radiation.badge.gap.overdue': 'No badge is on file since {{date}}.',
  'radiation.badge.none.open': 'No dose monitoring is on file; a badge must be worn at once.',
  'radiation.badge.none.openSince':
    'At radiation work since {{date}} without any dose monitoring on file; a badge must be worn at once.',
  'radiation.badge.none.missing': 'At radiation work, and no dose monitoring has been recorded.',
  'radiation.doseRecord.openSince':
    '{{count}} dose readings are not entered in the certificate, the oldest of {{date}}.',
  'radiation.doseLimit.met': 'The doses on file lie within the limits.',
  'radiation.doseLimit.open': 'The dose exceeds the yearly limit: stop the exposure, find the cause, report it.',
  'radiation.doseLimit.openSince':
    'The dose up to {{date}} exceeds the yearly limit: stop the exposure, find the cause, report it.',
  'radiation.doseLimit.mean.open':
    'The rolling five-year mean exceeds the limit; check it against the block of years the regulator fixed.',
  'radiation.doseLimit.mean.openSince':
    'The rolling five-year mean up to {{date}} exceeds the limit; check it against the block of years the regulator fixed.',
  'radiation.training.ok': 'At least {{days}} days of radiation protection training are needed by {{date}}.',
  'radiation.training.due': 'At least {{days}} days of radiation protection training are needed by {{date}}.',
  'radiation.training.overdue':
    'At least {{days}} days of radiation protection training were needed by {{date}}, before work; too little is on file.',
  'radiation.training.met': 'Nothing is open about radiation training before work.',
  'radiation.training.missing':
    'Facts are missing to tell whether {{days}} days of radiation training preceded the work.',
  'radiation.certificate.ok': 'The certificate is needed by {{date}}.',
  'radiation.certificate.due': 'The certificate is needed by {{date}}.',
  'radiation.certificate.overdue': 'The certificate was needed by {{date}}, before work; none precedes the first day.',
  'radiation.certificate.met': 'Nothing is open about the certificate.',
  'radiation.certificate.missing': 'Facts are missing to tell whether the certificate preceded the work.',
  'radiation.certificate.ends.ok': 'The certificate is valid until {{date}}.',
  'radiation.certificate.ends.due': 'The certificate ends on {{date}}; have it renewed.',
  'radiation.certificate.ends.overdue': 'The certificate ran out on {{date}}.',
  'radiation.licence.ok': 'Apply for the renewal of the licence by {{date}}.',
  'radiation.licence.due': 'Apply for the renewal of the licence by {{date}}.',
  'radiation.licence.overdue':
    'The renewal had to be applied for by {{date}}; where that is done, record the new licence.',
  'radiation.licence.missing': 'There is radiation work, and no licence with its last day is on file.',

  'radiation.quantity.effective': 'effective dose',
  'radiation.quantity.lens': 'lens dose',
  'radiation.quantity.skinAndExtremities': 'dose to skin, hands and feet',
  'radiation.step.badgeGap': 'The last period ended on {{end}}; none is on file from {{next}}.',
  'radiation.step.year':
    '{{year}}: {{quantity}} sums up to {{value}} mSv, the limit is {{limit}} mSv (equal is not over).',
  'radiation.step.mean':
    'Five years up to {{year}}: mean {{quantity}} {{value}} mSv a year, the limit is {{limit}} mSv; years without a record count 0.',
  'radiation.step.rolling':
    'The block of five years is fixed by the regulator and not averaged backwards; a rolling mean only hints.',
  'radiation.step.training':
    'Work began on {{start}}; {{days}} days of training were needed before, {{have}} are on file.',
  'radiation.step.certificate': 'Radiation work began on {{start}}; the certificate comes before.',
  'radiation.step.validUntil': 'The certificate is recorded as valid until {{until}}.',

  'missing.badge': 'Missing: a record of dose monitoring.',
  'missing.trainingDays': 'Missing: the days of the radiation training of {{date}}.',
  'missing.radiationStart': 'Missing: the first day of radiation work.',
  'missing.radiationTraining': 'Missing: radiation training before work (at least {{days}} days).',
  'missing.certificate': 'Missing: the radiation worker’s certificate.',
  'missing.certificateDay': 'Missing: the day the certificate was issued.',
  'missing.radiationLicence': 'Missing: the last day of the radiation safety licence.',
  'missing.radiationAssessment':
    'Missing: the yearly assessment of radiation safety (record it as a risk assessment whose scheme names radiation).',
}
