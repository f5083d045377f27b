import type { rulesUi as source } from '../zh-CN/ui-rules.ts'

/** The rule book screen. */
export const rulesUi: Record<keyof typeof source, string> = {
  'rules.title': 'Rule book',
  'rules.lead':
    'Every date of the program follows from a rule here: clause, dates, worked example, and the test that recomputes it. What the law says stands in Chinese. Data {{edition}}.',
  'rules.save': 'Save as PDF',
  'rules.search': 'Rule, number (such as D14) or clause',
  'rules.column.title': 'Rule',
  'rules.column.chapter': 'Subject',
  'rules.none': 'No rule matches',
  'rules.card': 'The rule',
  'rules.numbers': 'Other numbers and settings',
  'rules.notComputed': 'No date to compute',
  'rules.appliesTo': 'Concerns',
  'rules.clocks': 'Dates',
  'rules.examples': 'Examples',
  'rules.evidence': 'Evidence',
  'rules.penalty': 'Penalty',
  'rules.note': 'Remark',
  'rules.test': 'Recomputed by',
  'rules.period': '{{from}} to {{to}}',
  'rules.ever': 'ever',
  'rules.now': 'now',
}
