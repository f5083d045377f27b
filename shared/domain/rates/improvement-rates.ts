/** 自查符合率 and 隐患整改（销号）率. */
import { cite, openAccount, rest, step } from '../due-item.ts'
import { SELF_CHECK } from '../checks/tables.ts'
import { isoDate } from '../dates.ts'
import { counted, type Rate, rateOf } from './rate.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Finding } from '#shared/entities/improvement.ts'
import type { Subject } from '../explanation.ts'

/** 符合项数 / 适用项数 of the last finished self-check by the program's own table; no letter is made of it. */
export function selfCheck(context: RuleContext): Rate {
  const account = openAccount(context.duty('D60')?.basis)
  const own = context.facts.selfChecks.filter(({ checklist, finished }) => finished && checklist === SELF_CHECK)
  const last = context.known(own).at(-1)
  if (last === undefined) return counted('selfCheck', 0, 0, account)
  cite(account, 'selfChecks', last.id, 'date', last.date)
  const applicable = last.answers.filter(({ answer }) => answer !== 'notApplicable')
  const yes = applicable.filter(({ answer }) => answer === 'yes').length
  step(account, 'rate.step.selfCheck', { left: last.answers.length - applicable.length })
  return counted('selfCheck', yes, applicable.length, account)
}

function subjectOf({ id, description }: Finding): Subject {
  return { kind: 'finding', id, name: description }
}

/** Closed in the calendar year ÷ (open at its start + found in it), up to the day (programmes.md §1). */
export function findingsClosed(context: RuleContext): Rate {
  const { facts, asOf } = context
  const account = openAccount()
  rest(account, context.duty('D60')?.basis ?? [])
  const yearStart = isoDate(`${asOf.slice(0, 4)}-01-01`)
  const concerned = facts.findings.filter(
    ({ foundOn, closedOn }) => foundOn <= asOf && (closedOn === null || closedOn >= yearStart),
  )
  const isClosed = ({ closedOn }: Finding) => closedOn !== null && closedOn <= asOf
  const open = concerned.filter(({ foundOn }) => foundOn < yearStart).length
  step(account, 'rate.step.findings', { from: yearStart, open, found: concerned.length - open })
  return rateOf(
    'findingsClosed',
    concerned.filter(isClosed).map(subjectOf),
    concerned.filter((finding) => !isClosed(finding)).map(subjectOf),
    account,
  )
}
