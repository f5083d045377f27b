/** 申报了吗？检测了吗？体检了吗？培训了吗？ Answered from the same due items the list shows; persons of every kind are in the denominator. */
import { dueItems } from './due.ts'
import { type DueItem, type Message, message } from './explanation.ts'
import { presence } from './presence.ts'
import { riskClass } from './risk-class.ts'
import { ruleContext, ruleNumber } from './rule-context.ts'
import { untestedExposures } from './rules/survey.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

export interface Question {
  readonly key: 'declared' | 'tested' | 'examined' | 'trained'
  readonly answer: 'yes' | 'no' | 'partly' | 'unknown'
  readonly numerator: number | null
  readonly denominator: number | null
  readonly text: Message
}

function byRule(items: readonly DueItem[], rule: string): DueItem | undefined {
  return items.find((item) => item.rule === rule)
}

/** Declared: a first declaration is on file, the yearly update is not late and no change waits past its day. */
function declared(items: readonly DueItem[]): Question {
  const base = { key: 'declared', numerator: null, denominator: null } as const
  const first = byRule(items, 'declaration.first')
  if (first?.status !== 'ok' || byRule(items, 'declaration.annual')?.status === 'notApplicable') {
    return { ...base, answer: 'no', text: message('question.declared.no') }
  }
  const late = items.some(({ rule, status }) => rule.startsWith('declaration.') && status === 'overdue')
  return {
    ...base,
    answer: late ? 'partly' : 'yes',
    text: message(late ? 'question.declared.partly' : 'question.declared.yes'),
  }
}

/** Tested: post–hazard pairs covered by a periodic test within the firm's interval, of all pairs. */
function tested(facts: Facts, reference: Reference, asOf: IsoDate): Question {
  const denominator = facts.exposures.length
  const { value } = riskClass(facts.profile, reference, asOf)
  if (denominator === 0)
    return {
      key: 'tested',
      answer: 'unknown',
      numerator: null,
      denominator: null,
      text: message('question.tested.noExposures'),
    }
  if (value === null)
    return {
      key: 'tested',
      answer: 'unknown',
      numerator: null,
      denominator: null,
      text: message('question.tested.noClass'),
    }
  const months = ruleNumber(
    reference.rule('survey.periodic', asOf),
    value === 'severe' ? 'severeMonths' : 'generalMonths',
  )
  const untested = untestedExposures(ruleContext(facts, reference, asOf), months).length
  return share('tested', denominator - untested, denominator, { months })
}

/**
 * Persons a rule asks something of, and those of them who are neither late nor lack a record. Who is asked is decided by the
 * hazard, never by who pays the person: dispatched workers, contractors and interns are in both numbers.
 */
export function askedPersons(
  items: readonly DueItem[],
  rule: string,
): { readonly asked: readonly DueItem[]; readonly done: readonly DueItem[] } {
  const asked = items.filter((item) => item.rule === rule && item.status !== 'notApplicable')
  const done = asked.filter(
    ({ status, explanation }) => (status === 'ok' || status === 'due') && explanation.missing.length === 0,
  )
  return { asked, done }
}

function persons(key: 'examined' | 'trained', items: readonly DueItem[], rule: string): Question {
  const { asked, done } = askedPersons(items, rule)
  if (asked.length === 0)
    return { key, answer: 'unknown', numerator: 0, denominator: 0, text: message(`question.${key}.nobody`) }
  return share(key, done.length, asked.length)
}

function share(key: Question['key'], numerator: number, denominator: number, params: Message['params'] = {}): Question {
  const answer = numerator === denominator ? 'yes' : numerator === 0 ? 'no' : 'partly'
  const percent = `${((100 * numerator) / denominator).toFixed(1)}%`
  return {
    key,
    answer,
    numerator,
    denominator,
    text: message(`question.${key}.share`, { ...params, numerator, denominator, percent }),
  }
}

/** The four answers of the first screen. Pass the day's due items when they are at hand. */
export function fourQuestions(
  facts: Facts,
  reference: Reference,
  asOf: IsoDate,
  items: readonly DueItem[] = dueItems(facts, reference, asOf),
): Question[] {
  const exposed = presence(facts, asOf).exposed.size
  const nobody: Question[] = (['examined', 'trained'] as const).map((key) => ({
    key,
    answer: 'unknown',
    numerator: 0,
    denominator: 0,
    text: message(`question.${key}.nobody`),
  }))
  const people =
    exposed === 0
      ? nobody
      : [persons('examined', items, 'exam.inService'), persons('trained', items, 'training.inService')]
  return [declared(items), tested(facts, reference, asOf), ...people]
}
