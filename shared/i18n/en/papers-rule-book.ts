import type { ruleBookPapers as source } from '../zh-CN/papers-rule-book.ts'

/** 规则说明书 in print. */
export const ruleBookPapers: Record<keyof typeof source, string> = {
  'ruleBook.title': 'Rule book',
  'ruleBook.program': '职健管家',
  'ruleBook.edition': 'Data {{edition}}',
  'ruleBook.subtitle': 'Clause, dates, worked example and proof of every rule (data {{edition}})',
  'ruleBook.howToRead':
    'Every date the program gives follows from a rule of this book: whom it concerns, what starts the count, clause and edition, evidence, penalty, worked example, and the test that recomputes it.',
  'ruleBook.tags':
    'Verification: V read in full; S second-hand or in part; U text not seen; D this program’s own. Dates tagged U or D are reminders, never legal dates.',
  'ruleBook.tag.V': 'V read in full',
  'ruleBook.tag.S': 'S second-hand',
  'ruleBook.tag.U': 'U not seen',
  'ruleBook.tag.D': 'D program default',
  'ruleBook.entry': '{{title}} ({{id}})',
  'ruleBook.duty': 'Duty',
  'ruleBook.appliesTo': 'Concerns',
  'ruleBook.rule': 'Rule',
  'ruleBook.clocks': 'Dates',
  'ruleBook.basis': 'Basis',
  'ruleBook.evidence': 'Evidence',
  'ruleBook.penalty': 'Penalty',
  'ruleBook.examples': 'Examples',
  'ruleBook.note': 'Remark',
  'ruleBook.row': 'Rule',
  'ruleBook.params': 'Parameters',
  'ruleBook.period': '{{from}} to {{to}}',
  'ruleBook.ever': 'ever',
  'ruleBook.now': 'now',
  'ruleBook.clause': '{{document}} {{clause}} ({{edition}}; {{tag}})',
  'ruleBook.test': 'Proof: {{test}}',
  'ruleBook.numbers': 'Other numbers and settings',
  'ruleBook.notComputed': 'Duties without a date to compute',
}
