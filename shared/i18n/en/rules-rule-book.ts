import type { ruleBookRules as source } from '../zh-CN/rules-rule-book.ts'

/** Sentences of the rule book that describe clocks and examples. */
export const ruleBookRules: Record<keyof typeof source, string> = {
  'ruleBook.clock.after': '{{count}} {{unit}} after: {{event}} ({{use}}, {{footing}}, {{verification}})',
  'ruleBook.clock.before': '{{count}} {{unit}} before: {{event}} ({{use}}, {{footing}}, {{verification}})',
  'ruleBook.clock.none': '{{event}}: {{count}} {{unit}} ({{use}}, {{footing}}, {{verification}})',
  'ruleBook.use.deadline': 'deadline',
  'ruleBook.use.cycle': 'cycle',
  'ruleBook.use.earliest': 'earliest',
  'ruleBook.use.latest': 'latest',
  'ruleBook.use.window': 'window',
  'ruleBook.use.minimum': 'minimum',
  'ruleBook.use.reminder': 'reminder',
  'ruleBook.footing.law': 'from a text that was seen',
  'ruleBook.footing.reminder': 'no legal date',
  'ruleBook.example.dates': '{{from}} → {{due}}',
  'ruleBook.example.words': '{{given}} → {{expect}}',
  'ruleBook.example.both': '{{from}} → {{due}} ({{given}}{{expect}})',
  'ruleBook.notComputed.byRate': 'Gives no date of its own: it shows in headcounts and rates.',
  'ruleBook.notComputed.byFacts':
    'Gives no date of its own: facts against it are listed for mending, or refused when entered.',
  'ruleBook.notComputed.noFacts': 'The program keeps no facts that could tell; it is listed here only.',
  'ruleBook.notComputed.always': 'The program sees to it by itself; nothing to remind of.',
}
