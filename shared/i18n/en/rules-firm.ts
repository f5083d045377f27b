import type { firmRules as source } from '../zh-CN/rules-firm.ts'

export const firmRules: Record<keyof typeof source, string> = {
  'training.principal.overdue': 'Training of the person in charge is late; the yearly course was due by {{date}}.',
  'training.principal.due': 'The person in charge needs the yearly course by {{date}}.',
  'training.principal.ok': 'The next course of the person in charge is due by {{date}}.',
  'training.principal.missing':
    'Training records of the person in charge are incomplete; the next date cannot be computed.',
  'training.healthManager.overdue': 'Training of the health manager is late; the yearly course was due by {{date}}.',
  'training.healthManager.due': 'The health manager needs the yearly course by {{date}}.',
  'training.healthManager.ok': 'The next course of the health manager is due by {{date}}.',
  'training.healthManager.missing':
    'Training records of the health manager are incomplete; the next date cannot be computed.',
  'training.preJob.overdue':
    'At least {{hours}} hours of training were due by {{date}}, before the first day; they are not on file.',
  'training.preJob.due': 'At least {{hours}} hours of training are needed by {{date}}, before the first day.',
  'training.preJob.ok':
    'At least {{hours}} hours of training are needed by {{date}}, before the first day; there is time.',
  'training.preJob.settled': 'Nothing is open about training before work.',
  'training.preJob.missing': 'Facts are missing to tell whether training came before work.',
  'training.inService.overdue': 'Yearly training is late; it was due by {{date}}.',
  'training.inService.due': 'Yearly training is due by {{date}}.',
  'training.inService.ok': 'The next yearly training is due by {{date}}.',
  'training.inService.missing': 'Training records are incomplete; the next date cannot be computed.',
  'training.step.session': '{{date}}: {{hours}} hours of training.',
  'training.step.first': 'First training must reach {{hours}} hours; {{have}} are on file.',
  'training.step.yearly':
    'Counted back from the latest session, {{hours}} hours are reached with that of {{base}}; {{base}} + {{months}} months = {{date}}.',
  'training.step.start':
    'Exposed work starts on {{start}}; {{hours}} hours are needed before it, {{have}} are on file.',
  'training.step.late': 'The first session is of {{date}}, after the first day.',
  'training.step.history':
    'No training before the first day is on file, but there is some of {{date}}; the start is long past, so this is no longer asked for. Add the record if you find it.',
  'missing.firstTraining': 'Missing: a record of the first training (at least {{hours}} hours).',
  'missing.trainingHours': 'Missing: {{hours}} hours are needed, {{have}} are on file, {{lack}} are lacking.',
  'missing.training': 'Missing: training records (at least {{hours}} hours a year).',
  'missing.preJobTraining':
    'Missing: a record of training before work (at least {{hours}} hours, first day {{start}}).',
  'missing.exposedSince': 'Missing: the first day of exposed work.',
  'missing.sameDayTraining': 'Missing: proof that on {{date}} the training came before the work.',

  'survey.periodic.overdue': 'Periodic testing is late; it was due by {{date}}.',
  'survey.periodic.due': 'Periodic testing is due by {{date}}.',
  'survey.periodic.ok': 'The next periodic testing is due by {{date}}.',
  'survey.periodic.missing': 'Facts are missing to compute the next periodic testing.',
  'survey.statusEvaluation.overdue': 'The status evaluation is late; it was due by {{date}}.',
  'survey.statusEvaluation.due': 'The status evaluation is due by {{date}}.',
  'survey.statusEvaluation.ok': 'The next status evaluation is due by {{date}}.',
  'survey.statusEvaluation.missing': 'Facts are missing to compute the next status evaluation.',
  'survey.statusEvaluation.notApplicable':
    'The firm is of the general class: no regular status evaluation is asked for; after an accident one must still be commissioned promptly.',
  'survey.classMissing':
    'The class of the firm is undecided, so the intervals of testing and evaluation cannot be computed.',
  'survey.step.interval': 'The class is {{class}}: at least one test every {{months}} months.',
  'survey.step.sum': 'The latest, {{base}} + {{months}} months = {{date}}.',
  'survey.step.firstFromHazard':
    'No report is on file; counted from the first day of a hazard, {{base}} + {{months}} months = {{date}}, the latest reading of the legal interval.',
  'survey.step.untested': 'Periodic tests of the last {{months}} months leave out {{count}} pairs of post and factor:',
  'survey.step.untestedPair': 'Not tested: {{post}}, {{hazard}}.',
  'missing.survey.periodic': 'Missing: a report of periodic testing.',
  'missing.survey.statusEvaluation': 'Missing: a report of status evaluation.',
  'missing.hazardSince': 'Missing: the first day a hazard existed at the firm.',
  'missing.exposures': 'Missing: the hazards met on each post.',

  'riskClass.severe': 'severe',
  'riskClass.general': 'general',
  'riskClass.unknown': 'undecided',
  'riskClass.text.known': 'The firm is of the {{class}} class.',
  'riskClass.text.unknown': 'The class of the firm is undecided.',
  'riskClass.step.listed': 'Industry {{code}} {{name}} is listed as {{class}}.',
  'riskClass.step.conditional':
    'Industry {{code}} {{name}} is listed as {{class}}, with a condition the firm must confirm: {{condition}}.',
  'riskClass.step.notListed': 'Industry {{code}} is not listed; an evaluation body decides.',
  'riskClass.step.confirmed': 'The firm has confirmed the class {{class}}.',
  'missing.riskClass': 'Missing: confirmation of the class (severe or general).',
  'missing.industry': 'Missing: the industry code.',

  'rule.declaration.highToxic': 'Declaration of high-toxic work',
  'field.exposures.since': 'First day of exposure',
  'declaration.step.highToxic': '{{hazard}} is in use since {{since}}, later than the last declaration: declare anew.',
  'missing.highToxicSince':
    'Missing: the first day of use ({{hazards}}); whether it came after the last declaration cannot be told.',
  'declaration.first.settled': 'Declared on {{date}}.',
  'declaration.first.overdue': 'Hazards exist but no declaration is on file; it was due promptly from {{date}}.',
  'declaration.first.due': 'The first declaration is due by {{date}}.',
  'declaration.first.ok': 'The first declaration is due by {{date}} at the latest.',
  'declaration.first.missing': 'No declaration is on file: declare at once. How late it is cannot be computed.',
  'declaration.change.overdue': '{{event}}: the change declaration is late; it was due by {{date}}.',
  'declaration.change.due': '{{event}}: declare the change by {{date}}.',
  'declaration.change.ok': '{{event}}: the change is to be declared by {{date}} at the latest.',
  'declaration.cancel.overdue': '{{event}}: cancelling the declaration is late; it was due by {{date}}.',
  'declaration.cancel.due': '{{event}}: cancel the declaration by {{date}}.',
  'declaration.cancel.ok': '{{event}}: the declaration is to be cancelled by {{date}} at the latest.',
  'declaration.annual.overdue': 'The yearly update is late; the last day was {{date}}.',
  'declaration.annual.due': 'The yearly update is due around {{target}}, at the latest by {{date}}.',
  'declaration.annual.ok': 'The yearly update can be made from {{opens}}, at the latest by {{date}}.',
  'declaration.annual.notApplicable': 'No declaration is on file; make the first one.',
  'declaration.step.made': 'A declaration of {{date}} is on file.',
  'declaration.step.atOnce':
    'Hazards have existed since {{date}}; the rule gives no number of days, so declare promptly.',
  'declaration.step.days':
    '{{event}}: {{base}} + {{days}} days = {{date}} (the day itself is not counted, holidays do not extend it).',
  'declaration.step.window':
    'Latest declaration {{base}}: + {{openMonths}} months = {{opens}}, + {{targetMonths}} months = {{target}}, + {{latestMonths}} months = {{latest}}.',
  'declaration.step.afterChange':
    'Whether a change restarts the clock was not found; counted from the first declaration or yearly update of {{base}}, {{months}} months end on {{date}}. Ask the authority.',
  'declaration.step.guidance':
    'The yearly update comes from the guidance of the declaration system, not from Order 48.',
  'missing.receipt': 'Missing: the receipt number of the declaration of {{date}}.',
  'changeEvent.projectAccepted': 'Acceptance of a construction project',
  'changeEvent.processChanged': 'Change of technology, process, equipment or material',
  'changeEvent.identityChanged': 'Change of workplace, name, legal representative or person in charge',
  'changeEvent.resultReceived': 'Test or evaluation differing from what was declared',
  'changeEvent.classificationChanged': 'Change of size, registration type or industry',
  'changeEvent.operationsEnded': 'End of production and business',
  'changeEvent.reorganised': 'Split, merger, dissolution or bankruptcy',

  'sizeClass.large': 'large',
  'sizeClass.medium': 'medium',
  'sizeClass.small': 'small',
  'sizeClass.micro': 'micro',
  'sizeClass.unknown': 'undecided',
  'sizeIndicator.staff': 'staff',
  'sizeIndicator.revenue': 'revenue',
  'sizeIndicator.assets': 'total assets',
  'sizeUnit.staff': 'persons',
  'sizeUnit.revenue': '×10,000 yuan',
  'sizeUnit.assets': '×10,000 yuan',
  'size.text.known': 'The firm is {{class}}.',
  'size.text.missing': 'Facts are missing to compute the size class.',
  'size.text.notCovered': 'The measure does not cover this industry; use the standard of its authority.',
  'size.step.group': 'Industry {{code}} belongs to the group “{{group}}”.',
  'size.step.noGroup': 'Industry {{code}} is in none of the groups of the measure.',
  'size.step.bounds': 'Lower bounds of {{indicator}}: large {{large}}, medium {{medium}}, small {{small}} {{unit}}.',
  'size.step.short': 'Value of {{indicator}}: {{value}} {{unit}}, below the bound of {{class}}, {{bound}} {{unit}}.',
  'size.step.reached': 'All indicators reach the bounds of {{class}}.',
  'missing.sizeIndicator': 'Missing: {{indicator}}.',

  'question.declared.yes': 'Declared; no change and no yearly update is late.',
  'question.declared.partly': 'Declared, but a change or the yearly update is late.',
  'question.declared.no': 'No declaration is on file.',
  'question.tested.share':
    '{{numerator}} of {{denominator}} pairs of post and factor were tested in the last {{months}} months ({{percent}}).',
  'question.tested.noExposures': 'No hazards have been recorded on any post yet.',
  'question.tested.noClass': 'The class of the firm is undecided, so the testing interval is unknown.',
  'question.examined.share':
    '{{numerator}} of {{denominator}} persons who need an in-service examination have one in force ({{percent}}).',
  'question.examined.nobody': 'Nobody needs an in-service examination.',
  'question.trained.share':
    '{{numerator}} of {{denominator}} exposed persons have yearly training in force ({{percent}}).',
  'question.trained.nobody': 'Nobody meets a hazard.',

  'mend.leaveBeforeHire': '{{name}}: leaving date {{leaveDate}} precedes hiring date {{hireDate}}.',
  'mend.hireBeforeBirth': '{{name}}: hiring date {{hireDate}} is not after birth date {{birthDate}}.',
  'mend.examBeforeBirth': '{{name}}: examination date {{exam}} is not after birth date {{birthDate}}.',
  'mend.examAfterLeaving': '{{name}}: examination date {{exam}} is after leaving date {{leaveDate}}.',
  'mend.recheckConclusion':
    '{{name}}: the examination of {{exam}} has the conclusion “re-check”; since {{from}} that is a notice, no longer a conclusion.',
  'mend.overlap': '{{name}}: two assignments to the same post overlap.',
  'mend.assignedAfterLeaving': '{{name}}: assignment date {{from}} is after leaving date {{leaveDate}}.',
}
