import type { paperRules as source } from '../zh-CN/rules-papers.ts'
import { figureRules } from './rules-figures.ts'
import { judgingRules } from './rules-judging.ts'
import { planRules } from './rules-plan.ts'

export const paperRules: Record<keyof typeof source, string> = {
  ...judgingRules,
  ...planRules,
  ...figureRules,
  'judge.within': '{{value}} {{unit}} does not exceed the limit {{limit}} {{unit}} ({{edition}}): within',
  'judge.over': '{{value}} {{unit}} exceeds the limit {{limit}} {{unit}} ({{edition}}): over',
  'judge.belowDetection':
    'Below the detection limit {{value}} {{unit}}, which does not exceed the limit {{limit}} {{unit}} ({{edition}}): within',
  'judge.detectionAboveLimit':
    'Not detected, but the detection limit {{value}} {{unit}} is above the limit {{limit}} {{unit}} ({{edition}}): cannot be judged; ask the laboratory for a more sensitive method',
  'judge.weekly':
    '{{days}} working days a week, not {{normal}}, so the 40 h level decides: {{daily}} + 10lg({{days}}/{{normal}}) = {{weekly}} dB(A)',
  'judge.rounded': '{{read}} rounded to 0.1 dB is {{value}} dB(A) (this program’s own convention)',
  'judge.lowSilica':
    'Judged for less than 10% free silica; from 10% on the dust counts as silica dust and its limits apply',
  'judge.noLimit': 'No {{kind}} limit was found for this hazard in the standard in force: cannot be judged',
  'judge.needsCondition':
    'The limit holds for “{{condition}}”, and the result does not say: cannot be judged; have it measured or ask the laboratory',
  'judge.needsWorkload':
    'Without workload class and exposure-time ratio the WBGT limit is not known: cannot be judged; the report decides',
  'judge.needsFourHours':
    'Without the daily exposure time the 4 h energy-equivalent value is not known: cannot be judged; the report decides',
  'judge.noPeak': 'The hazard has no PC-TWA or has a PC-STEL: its peaks are not judged on their own',
  'judge.peakWithin': 'Peak {{value}} {{unit}} does not exceed {{times}} × PC-TWA {{average}} ({{edition}}): within',
  'judge.peakOver': 'Peak {{value}} {{unit}} exceeds {{times}} × PC-TWA {{average}} ({{edition}}): over',
  'judge.peakEvidence':
    'Peak {{value}} {{unit}} exceeds {{times}} × PC-TWA {{average}} ({{edition}}), and duration, number and spacing are not recorded: cannot be judged',
  'judge.kind.lex8h': 'LEX,8h',
  'judge.kind.lex40h': '40 h level',
  'judge.kind.twa': 'PC-TWA',
  'judge.kind.stel': 'PC-STEL',
  'judge.kind.mac': 'MAC',
  'judge.kind.peak': 'peak',
  'judge.kind.twaTotal': 'total-dust PC-TWA',
  'judge.kind.twaRespirable': 'respirable-dust PC-TWA',
  'judge.kind.wbgt': 'WBGT',
  'judge.kind.handVibration': 'hand vibration',

  'sheet.label': '{{label}}',
  'sheet.section.header': 'Declaration',
  'sheet.section.basic': '(1) Basic information',
  'sheet.section.products': '(2) Main products',
  'sheet.section.hazards': '(3) Kinds of hazards',
  'sheet.section.measurement': '(4) Measurement',
  'sheet.section.surveillance': '(5) Health surveillance',
  'sheet.section.signature': 'Signature and seal',
  'sheet.gap.workers': 'roster of workers',
  'sheet.gap.exposures': 'hazards met by the posts',
  'sheet.kind.first': 'first declaration',
  'sheet.kind.change': 'change',
  'sheet.kind.annual': 'yearly update',
  'sheet.change': '{{kind}} ({{date}})',
  'sheet.yes': 'yes',
  'sheet.no': 'no',
  'sheet.present': 'present',
  'sheet.absent': 'absent',
  'sheet.trained': 'trained',
  'sheet.untrained': 'not trained',
  'sheet.measured': 'measured',
  'sheet.unmeasured': 'not measured',
  'sheet.done': 'yes',
  'sheet.notDone': 'no',
  'sheet.class.dust': 'dust',
  'sheet.class.chem': 'chemicals',
  'sheet.class.phys': 'physical factors',
  'sheet.class.rad': 'radiation',
  'sheet.class.bio': 'biological factors',
  'sheet.class.other': 'other factors',
  'sheet.how.profile': 'from the firm profile',
  'sheet.how.asOf': 'the year of the as-of date',
  'sheet.how.kind': 'first when no declaration is on file; change when one is unanswered; else yearly update',
  'sheet.how.change': 'only for a change; from the unanswered changes',
  'sheet.how.ownStaff': 'the firm’s own people on {{asOf}}, interns included, counted by person',
  'sheet.how.outsiders': 'contractors and dispatched workers on site on {{asOf}}, counted by person',
  'sheet.how.exposed':
    'persons on a post with such a hazard on {{asOf}}, contractors, dispatched workers and interns included, each once',
  'sheet.how.training': 'trained means a passed training in the {{months}} months before {{asOf}}',
  'sheet.how.trainedInYear': 'exposed persons trained in {{year}}, each once',
  'sheet.how.exposures': 'from the exposures of the posts',
  'sheet.how.surveys': 'from the reports of {{year}}',
  'sheet.how.points.all': 'points of this class in the reports of {{year}}, each once',
  'sheet.how.points.over':
    'points with at least one result over its limit in the reports of {{year}}; where the program cannot judge, the report’s verdict counts',
  'sheet.how.exams': 'from the in-service examinations of {{year}}, counted by person',
  'sheet.how.pen': 'the program has no data for this item; left to the pen',
  'sheet.check.exceeds':
    '“{{small}}” is {{smallCount}}, more than {{largeCount}} for “{{large}}”; please check the records',
  'sheet.check.moreExaminedThanExposed':
    '“{{small}}” is {{smallCount}}, more than {{largeCount}} for “{{large}}”; normal when leavers are included, otherwise please check',
  'sheet.check.emptyClass':
    'Posts meet {{class}}, but nobody stands on them; check the roster or delete exposures that have ended',
  'sheet.check.moreExposedThanStaff':
    '{{exposed}} exposed persons are more than the {{onSite}} persons on site; please check the roster',
  'sheet.check.moreTrainedThanExposed':
    '{{trained}} persons trained this year are more than {{exposed}} exposed; normal when leavers are included, otherwise please check',
  'sheet.check.unplaced':
    '{{count}} persons have no post today and are not counted as exposed; please check their posts',
  'sheet.check.staff':
    'The profile says {{staff}} staff, the roster holds {{roster}} of the firm’s own; normal when the definitions differ, otherwise please check',
  'sheet.check.nothingToDeclare': 'No hazard has been recorded; if there is none, nothing is to be declared',
}
