import type { judgingRules as source } from '../zh-CN/rules-judging.ts'

export const judgingRules: Record<keyof typeof source, string> = {
  'judge.kind.mixture': 'mixed-exposure',
  'judge.kind.peakSoundLevel': 'peak sound level',
  'judge.kind.electricField': 'electric field',
  'judge.kind.magneticField': 'magnetic field',
  'judge.kind.powerDensity': 'power density',
  'judge.kind.shortTimePowerDensity': 'short-time power density',
  'judge.kind.dailyDose': 'daily dose',
  'judge.kind.irradiance': 'irradiance',
  'judge.kind.radiantExposure': 'radiant exposure',

  'judge.average': 'C-TWA = ({{parts}}) / {{hours}} = {{average}}; the divisor is always {{hours}} h',
  'judge.longDay':
    '{{worked}} h a day is more than {{hours}} h; reduced by the day: ({{hours}}/{{worked}}) × (({{whole}}−{{worked}})/{{rest}}) = {{factor}}',
  'judge.longWeek':
    '{{worked}} h a week is more than {{hours}} h; reduced by the week: ({{hours}}/{{worked}}) × (({{whole}}−{{worked}})/{{rest}}) = {{factor}}',
  'judge.reduced': 'Reduced limit: {{limit}} × {{factor}} = {{bound}}',
  'judge.band': '{{percent}}% of the limit, exposure level {{band}}',
  'judge.band.0': '0: no action needed',
  'judge.band.I': 'I: general hazard information',
  'judge.band.II': 'II: specific hazard information as well',
  'judge.band.III': 'III: monitoring, health surveillance and work management as well',
  'judge.band.IV': 'IV: protective gear, engineering and process control as well',
  'judge.action': 'Above the action level ({{action}}% of the limit)',
  'judge.remarks': 'Remarks of the limit table: {{remarks}}',
  'judge.fibresToo': 'This dust also has a fibre-count limit and must meet both; the program judges the mass only',
  'judge.case': 'Judged by the limit for “{{condition}}”',
  'judge.silicaBand': '{{silica}}% free silica: the band “{{condition}}” applies',
  'judge.belowThreshold': '{{silica}}% free silica is less than {{threshold}}%: not silica dust, its own limit applies',
  'judge.restOfCondition': 'This limit holds for “{{condition}}”; please check the rest of it yourself',
  'judge.isSilicaDust':
    '{{silica}}% free silica reaches {{threshold}}%, so this counts as silica dust; choose “矽尘” and judge again',
  'judge.notSilicaDust':
    '{{silica}}% free silica is less than {{threshold}}%, so this is not silica dust; choose the dust’s own name and judge again',

  'judge.averageFirst': 'C-TWA must not exceed PC-TWA in the first place; it was not given here',
  'judge.averageOver':
    'C-TWA {{measured}} {{unit}} already exceeds PC-TWA {{average}} {{unit}} ({{edition}}): over, whatever the peaks',
  'judge.peakTimes': '{{average}} × {{times}} = {{bound}} {{unit}}',
  'judge.peakSpells':
    'No longer than {{minutes}} min each, at most {{count}} a day, at least {{gapHours}} h apart: all three hold',
  'judge.peak.minutes': '{{is}} min each is longer than {{most}} min',
  'judge.peak.count': '{{is}} a day is more than {{most}}',
  'judge.peak.gap': '{{is}} h apart is closer than {{least}} h',
  'judge.peakBroken':
    'Peak {{value}} {{unit}} exceeds {{times}} × PC-TWA {{average}} ({{edition}}) and its duration, number or spacing breaks the rule: over',
  'judge.peakEvidenced':
    'Peak {{value}} {{unit}} does not exceed {{times}} × PC-TWA {{average}} ({{edition}}), and duration, number and spacing keep the rule: within',
  'judge.needsFraction':
    'This dust has a PC-TWA for total and one for respirable dust; which of them the peak was sampled by is not known: cannot be judged',

  'judge.dailyLevel': 'LEX,8h: 10lg[({{parts}}) / {{hours}}] = {{daily}} dB(A)',
  'judge.noisePost': 'Reaches {{level}} dB(A): a noise post, with hearing protection and health surveillance',
  'judge.noNoisePost': 'Below {{level}} dB(A): not a noise post',
  'judge.needsDays': 'Without the working days a week the 40 h level is not known: cannot be judged',

  'judge.heatTable': 'Exposure-time ratio {{rate}}%, workload class {{labourClass}}: {{limit}} ℃ by the table',
  'judge.heatColumn':
    'The table has no ratio of {{contactRate}}%; the next higher, {{rate}}%, is taken (this program’s own convention)',
  'judge.hotRegion': 'Outdoor design temperature of 30 ℃ or more here: {{limit}} + {{addition}} = {{bound}} ℃',
  'judge.needsRegion':
    'WBGT {{value}} ℃ exceeds {{limit}} ℃ of the table by no more than {{addition}} ℃; whether the outdoor design temperature here reaches 30 ℃ is not known: cannot be judged',
  'judge.labour.I': 'I',
  'judge.labour.II': 'II',
  'judge.labour.III': 'III',
  'judge.labour.IV': 'IV',
  'judge.vibration': '4 h energy-equivalent value: {{measured}} × √({{hours}}/{{normal}}) = {{value}} m/s²',
  'judge.tableHours': 'This limit is given for {{hours}} h a day',
  'judge.outOfTable': 'The tables of the standard have no limit for this case: cannot be judged',
  'judge.needsEvidence':
    'There are several limits for this, and what is known does not single one out: cannot be judged',

  'judge.mixturePart': '{{name}}: {{value}} / {{limit}} {{unit}} = {{share}}',
  'judge.mixtureWithin':
    'The quotients of concentration and limit add up to {{value}}, not above {{atMost}} ({{edition}}): within',
  'judge.mixtureOver':
    'The quotients of concentration and limit add up to {{value}}, above {{atMost}} ({{edition}}): over; act even if each alone is within',
  'judge.mixtureNoLimit': 'No PC-TWA can be used for “{{name}}”, so nothing can be added up',
  'judge.needsMixture':
    'No other substance with the same target organ or a similar effect was chosen: cannot be judged; different effects are not added',

  'judge.untested': 'No value was given; untested is not over',
  'judge.listSeparator': ', ',
  'judge.lacks.kind': 'a kind this hazard has a limit for: {{kinds}}',

  'judge.lacks.method': 'a result whose detection limit is below the limit',
  'judge.lacks.silica': 'free silica content of the dust (%)',
  'judge.lacks.condition': 'which case applies: {{condition}}',
  'judge.lacks.fraction': 'whether total or respirable dust was sampled',
  'judge.lacks.peakMinutes': 'how long each peak lasts (min)',
  'judge.lacks.peakCount': 'how many there are in a working day',
  'judge.lacks.peakGap': 'how far apart they are (h)',
  'judge.lacks.daysPerWeek': 'working days a week',
  'judge.lacks.labourClass': 'workload class',
  'judge.lacks.contactRate': 'exposure-time ratio (%)',
  'judge.lacks.hotRegion': 'whether the outdoor design temperature here reaches 30 ℃',
  'judge.lacks.vibrationHours': 'hours of vibration a day',
  'judge.lacks.hoursPerDay': 'hours of exposure a day',
  'judge.lacks.pulses': 'number of pulses in a working day',
  'judge.lacks.frequencyMHz': 'frequency (MHz)',
  'judge.lacks.part': 'whole body or limb',
  'judge.lacks.wave': 'continuous or pulsed',
  'judge.lacks.mixture': 'the other substances and the C-TWA of each',
}
