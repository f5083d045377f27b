import type { ratesUi as source } from '../zh-CN/ui-rates.ts'

/** The rates screen. */
export const ratesUi: Record<keyof typeof source, string> = {
  'nav.rates': 'Rates',
  'rates.title': 'Four rates and regional indicators',
  'rates.lead':
    'Numerators and denominators follow from the people and posts on record; open one to see the sum and the names behind the gap.',
  'rates.four': 'The four rates',
  'rates.others': 'Other rates',
  'rates.noData': 'No data',
  'rates.share': '{{numerator}} / {{denominator}}',
  'rates.plan': 'Indicators of the regional plan',
  'rates.plan.choose': 'Choose a regional plan',
  'rates.plan.none': 'No regional plan chosen',
  'rates.plan.none.what':
    'None of the plans that come with the program covers the firm’s division. Another may be chosen for comparison.',
  'rates.plan.running': 'Period {{from}} to {{to}}.',
  'rates.plan.ended': 'Period {{from}} to {{to}}: it has ended, and the targets stand for comparison only.',
  'rates.plan.ahead': 'Period {{from}} to {{to}}: it has not begun.',
  'rates.indicator': 'Indicator',
  'rates.measure': 'Counted here as',
  'rates.target': 'Target',
  'rates.target.none': 'steady rise',
  'rates.target.atLeast': '≥ {{percent}} %',
  'rates.actual': 'Actual',
  'rates.verdict': 'Verdict',
  'rates.verdict.met': 'Met',
  'rates.verdict.notMet': 'Not met',
  'rates.verdict.noData': 'No data',
  'rates.verdict.noNumber': 'No number aimed at',
  'rates.verdict.notOurs': 'Counted by the authorities',
  'rates.assessments': 'Management grade and combined class',
  'rates.assessments.none':
    'No official table is loaded, so no A/B/C and no class is given: the letters of two schemes run in opposite directions. A table can be loaded under “Data packs”.',
  'rates.gap': 'The gap ({{count}})',
  'rates.met': 'Counted ({{count}})',
}
