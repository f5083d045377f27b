/** 应急: plans, drills, incidents (D57, D58). */
import { cite, firmSubject, lack } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasHazards } from './applies.ts'

/** D57: a drill again after the program's own twelve months; the law gives no period. */
function drill(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (!hasHazards(context)) return [dutyItem(context, rule, duty, subject, account, { is: 'notApplicable' })]
  const clock = clockOf(duty, 'drill')
  const last = context.known(context.facts.drills).at(-1)
  if (last === undefined) {
    lack(account, 'missing.drill')
    return [dutyItem(context, rule, duty, subject, account, { is: 'missing' }, clock)]
  }
  cite(account, 'drills', last.id, 'date', last.date)
  const date = countClock(context, account, clock, last.date)
  return [dutyItem(context, rule, duty, subject, account, { is: 'dated', date }, clock)]
}

export const EMERGENCY_RULES: readonly Rule[] = [dutyRule('emergency.drill', 'D57', drill)]
