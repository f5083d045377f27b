import type { protectedRules as source } from '../zh-CN/rules-protected.ts'

/** Sentences of minors, pregnant and nursing women, and of files and copies. */
export const protectedRules: Record<keyof typeof source, string> = {
  'rule.protected.minor': 'No hazardous work before 18',
  'rule.protected.pregnant': 'Work barred in pregnancy',
  'rule.protected.nursing': 'Work barred while nursing',
  'rule.files.complete': 'Health surveillance files, one per worker',
  'rule.files.copy': 'Copies of health surveillance files',
  'field.workers.name': 'Name',
  'field.workers.birthDate': 'Date of birth',
  'field.maternities.from': 'First day of pregnancy or nursing',
  'field.copyRequests.requestedOn': 'Day the copy was asked for',

  'protected.minor.open': 'Under 18: no work with hazards; allowed from {{adult}}.',
  'protected.minor.ok': 'The planned first day {{date}} lies before the 18th birthday; allowed from {{adult}}.',
  'protected.minor.due': 'The planned first day {{date}} lies before the 18th birthday; allowed from {{adult}}.',
  'protected.minor.overdue': 'Under 18 and at work with hazards since {{date}}; allowed from {{adult}}.',
  'protected.pregnant.ok': 'From {{date}} no work barred in pregnancy may be given.',
  'protected.pregnant.due': 'The post has work barred in pregnancy; change it on {{date}}.',
  'protected.pregnant.overdue': 'The post has work barred in pregnancy; it had to be changed on {{date}}.',
  'protected.pregnant.met': 'The posts held were checked; nothing barred in pregnancy was found.',
  'protected.pregnant.missing':
    'Facts are missing to tell whether the post has work barred in pregnancy; better to move her until that is clear.',
  'protected.nursing.ok': 'From {{date}} no work barred while nursing may be given.',
  'protected.nursing.due': 'The post has work barred while nursing; change it on {{date}}.',
  'protected.nursing.overdue': 'The post has work barred while nursing; it had to be changed on {{date}}.',
  'protected.nursing.met': 'The posts held were checked; nothing barred while nursing was found.',
  'protected.nursing.missing':
    'Facts are missing to tell whether the post has work barred while nursing; better to move her until that is clear.',
  'files.copy.openSince':
    'A copy of the file was asked for on {{date}} and not handed over; it is to be true, free and stamped.',
  'files.complete.missing': 'Of {{exposed}} exposed workers, {{incomplete}} have files that lack something.',
  'files.complete.met': 'All {{exposed}} exposed workers have what their files need.',

  'protected.step.adult': 'Barred up to {{last}}, allowed from {{adult}}.',
  'protected.step.nursing': 'No end of nursing is on record; taken as the day before the first birthday, {{end}}.',
  'protected.step.always.barred': '{{post}}: {{hazard}} belongs to “{{work}}”, barred whatever the level.',
  'protected.step.aboveLimit.barred': '{{post}}: {{hazard}} exceeds its limit, so the work is barred.',
  'protected.step.aboveLimit.free': '{{post}}: {{hazard}} was measured within its limit, so the work is not barred.',
  'protected.step.aboveLimit.unknown': '{{post}}: {{hazard}} is barred above its limit; no usable result is on file.',
  'protected.step.gradeIIIOrAbove.barred': '{{post}}: {{hazard}} is graded III or above, so the work is barred.',
  'protected.step.gradeIIIOrAbove.free': '{{post}}: {{hazard}} is graded below III, so the work is not barred.',
  'protected.step.gradeIIIOrAbove.unknown': '{{post}}: {{hazard}} is barred from grade III; no grade is on file.',
  'protected.step.height': '{{post}}: work at height, always barred.',
  'protected.step.outside':
    'The catalogue of hazards has no entry for these kinds of barred work; check by hand: {{works}}.',
  'files.step.names': 'Among them: {{names}}.',

  'missing.protected.aboveLimit': 'Missing: a valid test result of {{hazard}} at {{post}}.',
  'missing.protected.gradeIIIOrAbove': 'Missing: the work grade of {{hazard}} at {{post}}.',
  'missing.file.exam': 'Missing: any occupational examination of {{count}} people.',
  'missing.file.start': 'Missing: the first day on the post of {{count}} people (job and exposure history).',
  'missing.file.birth': 'Missing: date of birth or identity number of {{count}} people.',
  'missing.file.conclusion': 'Missing: the conclusion of the latest examination of {{count}} people.',
}
