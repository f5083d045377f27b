/** 四率: declared, tested, examined, trained. They answer with the same due items the list shows. */
import { cite, firmSubject, openAccount, rest, step } from '../due-item.ts'
import type { DueItem, Subject } from '../explanation.ts'
import { askedPersons } from '../four-questions.ts'
import { testIntervalMonths } from '../exposure-results.ts'
import { type Rate, rateOf } from './rate.ts'
import { type RuleContext } from '../rule-context.ts'
import { untestedExposures } from '../rules/survey.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** 申报率 of one firm: one of one when a declaration is on file; over many firms it is their share. */
function declared(context: RuleContext, items: readonly DueItem[]): Rate {
  const account = openAccount(context.reference.rule('declaration.first', context.asOf).basis)
  const firm = [firmSubject(context)]
  if (context.facts.exposures.length === 0 && context.declarations.length === 0) {
    step(account, 'rate.step.noHazards')
    return rateOf('declared', [], [], account)
  }
  const last = context.declarations.at(-1)
  if (last === undefined) return rateOf('declared', [], firm, account)
  cite(account, 'declarations', last.id, 'date', last.date)
  const late = items.filter(({ rule, status }) => rule.startsWith('declaration.') && status === 'overdue').length
  if (late > 0) step(account, 'rate.step.declarationsLate', { count: late })
  return rateOf('declared', firm, [], account)
}

function pairSubject(context: RuleContext, { id, postId, hazardId }: Exposure): Subject {
  return { kind: 'exposure', id, name: `${context.postName(postId)}·${context.hazardName(hazardId)}` }
}

/** 检测率: post–hazard pairs a periodic test has covered within the firm's interval. */
function tested(context: RuleContext): Rate {
  const { facts, reference, asOf } = context
  const account = openAccount(reference.rule('survey.periodic', asOf).basis)
  const months = testIntervalMonths(facts, reference, asOf)
  step(account, 'rate.step.tested', { months })
  const untested = new Set(untestedExposures(context, months))
  const subjects = (pairs: readonly Exposure[]) => pairs.map((pair) => pairSubject(context, pair))
  return rateOf(
    'tested',
    subjects(facts.exposures.filter((pair) => !untested.has(pair))),
    subjects([...untested]),
    account,
  )
}

/** 体检率, 培训率: persons asked on the day, of every kind of worker, and those neither late nor without record. */
function persons(id: 'examined' | 'trained', rule: string, context: RuleContext, items: readonly DueItem[]): Rate {
  const account = openAccount()
  rest(account, context.reference.rule(rule, context.asOf).basis)
  const { asked, done } = askedPersons(items, rule)
  const fulfilled = new Set(done)
  step(account, `rate.step.${id}`, { count: asked.length })
  return rateOf(
    id,
    done.map(({ subject }) => subject),
    asked.filter((item) => !fulfilled.has(item)).map(({ subject }) => subject),
    account,
  )
}

/** The four rates of one firm on a day. */
export function fourRates(context: RuleContext, items: readonly DueItem[]): Rate[] {
  return [
    declared(context, items),
    tested(context),
    persons('examined', 'exam.inService', context, items),
    persons('trained', 'training.inService', context, items),
  ]
}
