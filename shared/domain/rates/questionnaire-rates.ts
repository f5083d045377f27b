/** 知晓率 and 素养 (programmes.md §4): two different numbers over the same questionnaires of production workers. */
import { addMonths } from '../dates.ts'
import { type Account, openAccount, rest, step } from '../due-item.ts'
import { counted, type Rate } from './rate.ts'
import type { Basis } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import type { Questionnaire } from '#shared/entities/improvement.ts'

/** What was filled in lately enough, and whose number "lately" is: no plan gives a period. */
interface Survey {
  readonly filled: readonly Questionnaire[]
  readonly months: number
  readonly basis: readonly Basis[]
}

/** The measure's row as in force on the day: its source says how far it may be trusted. */
function openMeasure(context: RuleContext, id: 'awareness' | 'literacy', { filled, months, basis }: Survey) {
  const row = context.reference.library.rowsOn('survey-measures', context.asOf).find((measure) => measure.id === id)
  if (row === undefined) throw new Error(`no survey measure ${id} in force on ${context.asOf}`)
  const account: Account = openAccount()
  rest(account, row.basis)
  rest(account, basis)
  step(account, 'rate.step.questionnaires', { count: filled.length, months })
  return { row, account }
}

function rightAnswers({ answers }: Questionnaire): number {
  return answers.filter(({ correct }) => correct === true).length
}

/** Right answers of all answers asked for; an unanswered question counts as wrong. */
function awareness(context: RuleContext, survey: Survey): Rate {
  const { filled } = survey
  const { account } = openMeasure(context, 'awareness', survey)
  const right = filled.reduce((sum, one) => sum + rightAnswers(one), 0)
  const asked = filled.reduce((sum, { answers }) => sum + answers.length, 0)
  return counted('awareness', right, asked, account)
}

/** People whose score reaches the threshold; exactly the threshold reaches it. */
function literacy(context: RuleContext, survey: Survey): Rate {
  const { filled } = survey
  const { row, account } = openMeasure(context, 'literacy', survey)
  const threshold = row.personThreshold
  if (threshold === null) throw new Error('the literacy measure has no threshold')
  step(account, 'rate.step.threshold', { percent: threshold * 100 })
  const able = filled.filter((one) => rightAnswers(one) >= threshold * one.answers.length).length
  return counted('literacy', able, filled.length, account)
}

/** Managers are reported apart and are in neither number. */
export function questionnaireRates(context: RuleContext): Rate[] {
  const row = context.reference.rule('rate.questionnaires', context.asOf)
  const months = ruleNumber(row, 'months')
  const since = addMonths(context.asOf, -months)
  const filled = context
    .known(context.facts.questionnaires)
    .filter(({ date, group }) => date > since && group === 'production')
  const survey = { filled, months, basis: row.basis }
  return [awareness(context, survey), literacy(context, survey)]
}
