/** Hours of training: what a session counts for, and when the next year's hours are due. Hours are second-hand (S). */
import { addMonths } from '../dates.ts'
import { type Account, cite, datedVerdict, lack, step, type Verdict } from '../due-item.ts'
import { type Message, message } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import type { Training } from '#shared/entities/worker.ts'

/** A session that was failed teaches no hours. */
export function counted(trainings: readonly Training[]): readonly Training[] {
  return trainings.some(isFailed) ? trainings.filter((training) => !isFailed(training)) : trainings
}

function isFailed({ passed }: Training): boolean {
  return passed === false
}

export function hoursOf(trainings: readonly Training[]): number {
  return trainings.reduce((sum, training) => sum + training.hours, 0)
}

export function citeTrainings(account: Account, trainings: readonly Training[]): void {
  for (const { id, date, hours } of trainings) {
    cite(account, 'trainings', id, 'date', date)
    cite(account, 'trainings', id, 'hours', hours)
    step(account, 'training.step.session', { date, hours })
  }
}

/** The verdict where a record is lacking: names it and gives no date. */
export function lacking(rule: string, account: Account, key: string, params: Message['params']): Verdict {
  lack(account, key, params)
  return { status: 'missing', dueDate: null, text: message(`${rule}.missing`) }
}

/**
 * Sessions counted back from the latest until the hours are full; the oldest of them is the anchor the next year counts from,
 * so that on any day the year before holds the hours. Null when the hours are never reached.
 */
function anchorOf(trainings: readonly Training[], hours: number): Training | null {
  let sum = 0
  for (const training of trainings.toReversed()) {
    sum += training.hours
    if (sum >= hours) return training
  }
  return null
}

/** When the hours of a year run out. `trainings` oldest first. */
export function yearlyVerdict(
  context: RuleContext,
  rule: string,
  trainings: readonly Training[],
  hours: number,
  account: Account,
): Verdict {
  const anchor = anchorOf(trainings, hours)
  if (anchor === null) {
    const have = hoursOf(trainings)
    return lacking(rule, account, 'missing.trainingHours', { hours, have, lack: hours - have })
  }
  const months = ruleNumber(context.reference.rule(rule, context.asOf), 'months')
  const date = addMonths(anchor.date, months)
  step(account, 'training.step.yearly', { base: anchor.date, hours, months, date })
  return datedVerdict(date, context, rule)
}
