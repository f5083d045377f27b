import type { examRules as source } from '../zh-CN/rules-exams.ts'

export const examRules: Record<keyof typeof source, string> = {
  'exam.preJob.overdue':
    'A pre-job examination was due by {{date}} ({{hazard}}), but no conclusion precedes the first day.',
  'exam.preJob.due': 'A pre-job conclusion is needed by {{date}} ({{hazard}}).',
  'exam.preJob.ok': 'A pre-job conclusion is needed by {{date}} ({{hazard}}); there is time.',
  'exam.preJob.settled': 'Nothing is open about the pre-job examination.',
  'exam.preJob.missing': 'Facts are missing to tell whether the pre-job examination was in time ({{hazard}}).',
  'exam.preJob.notApplicable': 'The factors met ask for no pre-job examination.',
  'exam.inService.overdue': 'The in-service examination is late; it was due by {{date}} ({{hazard}}).',
  'exam.inService.due': 'Arrange the in-service examination by {{date}} ({{hazard}}).',
  'exam.inService.ok': 'The next in-service examination is due by {{date}} ({{hazard}}).',
  'exam.inService.settled': 'Nothing is open about the in-service examination.',
  'exam.inService.missing': 'Facts are missing to compute the next in-service examination ({{hazard}}).',
  'exam.inService.notApplicable': 'The factors met ask for no in-service examination.',
  'exam.leaving.overdue': 'The work ended on {{date}} without a valid leaving examination ({{hazard}}).',
  'exam.leaving.due': 'A leaving examination is needed by {{date}} ({{hazard}}).',
  'exam.leaving.ok': 'A leaving examination is needed by {{date}} ({{hazard}}); it is not yet time for a reminder.',
  'exam.leaving.settled': 'Nothing is open about the leaving examination.',
  'exam.leaving.missing': 'Facts are missing to tell whether a leaving examination is needed ({{hazard}}).',
  'exam.leaving.notApplicable': 'The factors met ask for no leaving examination.',

  'examKind.preJob': 'pre-job examination',
  'examKind.inService': 'in-service examination',
  'examKind.leaving': 'leaving examination',
  'examKind.emergency': 'emergency examination',
  'examKind.recheck': 're-check',
  'examKind.followUp': 'follow-up after leaving',

  'exam.step.section': '{{hazard}}: {{edition}} ({{section}}) “{{name}}” applies.',
  'exam.step.inferred':
    'The standard does not name {{hazard}}; it is placed under “{{name}}” by family. Let an occupational-health professional confirm this.',
  'exam.step.otherSections':
    '{{hazard}}: {{sections}} may apply as well; let the examining institution confirm. The closest section is used here.',
  'exam.step.notNamed': '{{hazard}}: the standard has no section; no in-service or leaving examination is set.',
  'exam.step.baseItems': '{{hazard}}: the standard has no section; the four base items are done before work (A.2).',
  'exam.step.noPreJob': '{{hazard}}: the standard sets no pre-job examination.',
  'exam.step.noInService': '{{hazard}}: the standard sets no in-service examination.',
  'exam.step.noLeaving': '{{hazard}}: the standard sets no leaving examination.',
  'exam.step.belowScope':
    '{{hazard}}: the level lies below the lower bound of the standard; no examination is asked for.',
  'exam.step.levelFrom': '{{post}}: {{value}} {{unit}} reaches {{from}} dB(A).',
  'exam.step.levelBetween': '{{post}}: {{value}} {{unit}} lies from {{from}} dB(A) to below {{to}} dB(A).',
  'exam.step.levelBelow':
    '{{post}}: {{hazard}} {{value}} {{unit}} lies below the lower bound of the standard and is not included.',
  'exam.step.grade': '{{post}}: the work is graded {{grade}}.',
  'exam.step.gradeAssumed': '{{post}}: no valid grade is on file, so grade II or higher is taken (A.10).',
  'exam.step.firstPeriod':
    '{{hazard}}: exposure began on {{start}}, its first two years end on {{end}}; {{base}} lies within them.',
  'exam.step.afterFirstPeriod':
    '{{hazard}}: exposure began on {{start}}, its first two years end on {{end}}; {{base}} lies after them.',
  'exam.step.base': '{{hazard}}: the latest examination that counts is the {{kind}} of {{base}}.',
  'exam.step.baseIsStart':
    '{{hazard}}: after a pre-job examination the cycle of the first two years starts on the first day of work, {{base}}.',
  'exam.step.sum': '{{hazard}}: {{base}} + {{months}} months = {{date}}.',
  'exam.step.range':
    'The standard gives {{months}} to {{monthsMax}} months: arrange it from {{date}}, at the latest by {{latest}}.',
  'exam.step.bound':
    '{{hazard}}: which cycle applies is open; even the longest ends with {{base}} + {{months}} months = {{date}}.',
  'exam.step.item':
    '{{hazard}}: item “{{item}}” alone, {{base}} + {{months}} months = {{date}}. Record an examination of this item alone with its items named; it does not postpone the whole one.',
  'exam.step.lead': '{{hazard}}: found on {{date}}: lead in blood {{blood}} μg/L, in urine {{urine}} μg/L.',
  'exam.step.leadAgain':
    '{{hazard}}: the value lies where blood or urine is checked again every {{months}} months; {{base}} + {{months}} months = {{date}}.',
  'exam.step.observed':
    '{{hazard}}: under observation since {{from}}, {{base}} + {{months}} months = {{date}}; at most {{longest}} months, until {{end}}.',
  'exam.step.observedOver':
    '{{hazard}}: under observation since {{from}} for at most {{longest}} months, until {{end}}; after that the grade decides again.',
  'exam.step.once': '{{hazard}}: exposure began on {{start}}; one examination must fall between {{from}} and {{to}}.',
  'exam.step.conditional':
    '{{hazard}}: a further examination depends on “{{condition}}” ({{months}} months); it does not apply without such a record.',
  'exam.step.heatSeason':
    'Heat work is examined before the hot season; the season is taken to start on {{season}} (default of this program), so by {{date}}.',
  'exam.step.recommended':
    '{{hazard}}: the in-service examination is recommended every {{months}} months; leaving it out is no breach.',
  'exam.step.recommendedLast':
    '{{hazard}}: the in-service examination is recommended every {{months}} months, last on {{base}}; leaving it out is no breach.',
  'exam.step.editionSwitch':
    '{{hazard}}: {{edition}} gives {{found}}, before its own first day, while {{previous}} had not run out then; so it counts as {{date}} (a convention of this program: the standard has no transitional clause).',

  'exam.step.startDay': '{{hazard}}: the first day of exposure is {{start}}.',
  'exam.step.interruption':
    '{{hazard}}: the exposure before ended on {{end}}; after a break of more than {{days}} days the start on {{start}} is a new one (the number of days is this program’s default).',
  'exam.step.before': '{{hazard}}: the conclusion is needed by the day before work, {{start}} − 1 day = {{date}}.',
  'exam.step.noConclusion': 'The examination of {{exam}} has no conclusion on file; please add it.',
  'exam.step.preJob.met': '{{hazard}}: the pre-job examination of {{exam}} precedes the first day {{start}}.',
  'exam.step.preJob.sameDay': '{{hazard}}: examination and first day are both {{start}}; the order cannot be seen.',
  'exam.step.preJob.late': '{{hazard}}: the first examination is of {{exam}}, after the first day.',
  'exam.step.preJob.never':
    '{{hazard}}: no examination precedes the first day; one of another factor or kind does not stand in.',
  'exam.step.preJob.history':
    '{{hazard}}: no examination before the first day is on file, but there is one of {{exam}}; the start is long past, so this is no longer asked for. Add the report if you find it.',

  'exam.step.leavingWindow':
    '{{hazard}}: exposure ends on {{end}}; the examination belongs in the {{days}} days before, from {{opens}}.',
  'exam.step.leavingDone': '{{hazard}}: the leaving examination was made on {{exam}}, not after {{end}}.',
  'exam.step.leavingLate': '{{hazard}}: the leaving examination was made late, on {{exam}}, after {{end}}.',
  'exam.step.leavingTooEarly':
    '{{hazard}}: the leaving examination of {{exam}} precedes {{opens}} and lies outside the window.',
  'exam.step.inServiceCounts':
    '{{hazard}}: the in-service examination of {{exam}} lies within {{days}} days before leaving ({{earliest}} to {{end}}) and counts as the leaving one.',
  'exam.step.inServiceTooOld':
    '{{hazard}}: the in-service examination of {{exam}} precedes {{earliest}}, more than {{days}} days, and does not count as the leaving one.',
  'exam.step.inServiceChanged':
    '{{hazard}}: process, materials, way of working or protection changed on {{change}}, after the examination of {{exam}}, so it does not count as the leaving one.',
  'exam.step.shortStay':
    '{{hazard}}: {{start}} to {{end}} is {{stay}} days, not more than {{days}}, and the level is below the limit: no leaving examination.',
  'exam.step.shortStayNotBelow':
    '{{hazard}}: {{start}} to {{end}} is {{stay}} days, not more than {{days}}, but no reading shows it to be below the limit: no exemption.',
  'exam.step.noParting': 'Without a leaving examination the contract may not be ended on {{end}}.',

  'missing.exam': 'Missing: a pre-job or in-service examination for {{hazard}}.',
  'missing.examHazards': 'Missing: which factors the examination of {{date}} covered.',
  'missing.level': 'Missing: the level of {{hazard}} (8 h equivalent).',
  'missing.noiseLevel': 'Missing: the level of {{hazard}} at {{post}} (8 h equivalent).',
  'missing.condition': 'Missing: the cycle for {{hazard}} depends on “{{condition}}”, which is not on file.',
  'missing.leadValue': 'Missing: lead in blood or urine at the latest examination ({{hazard}}).',
  'missing.leadAbove':
    'Missing: what the institution decided for {{hazard}}: the lead found on {{date}} lies above the bands of the standard, which gives no cycle.',
  'missing.firstDay': 'Missing: the first day of exposure to {{hazard}}.',
  'missing.sameDayOrder': 'Missing: proof that on {{exam}} the examination came before the work ({{hazard}}).',
  'missing.preJobExam':
    'Missing: the pre-job examination for {{hazard}} (first day {{start}}). Record it if it was made; otherwise arrange an examination soon.',
}
