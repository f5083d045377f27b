/**
 * D30: high-toxic places are tested every month and evaluated every half year (toxic-substances regulation 26). Practice varies,
 * so until the firm confirms that it binds here it only reminds, and says why.
 */
import { type Account, cite, firmSubject, lack, step } from '../due-item.ts'
import { addClock, clockOf, countClock, type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem, Subject } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { highToxicExposures } from './applies.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Survey } from '#shared/entities/survey.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

interface Asked {
  readonly context: RuleContext
  readonly duty: Duty
  readonly rule: string
}

/** One item with the footing the firm's confirmation gives it. */
function item({ context, duty, rule }: Asked, subject: Subject, account: Account, outcome: Outcome): DueItem {
  const { highToxicRule } = context.facts.profile
  if (highToxicRule === 'apply') {
    cite(account, 'profile', 'profile', 'highToxicRule', '@highToxicRule.apply')
    return dutyItem(context, rule, duty, subject, account, outcome)
  }
  step(account, 'measurement.step.confirm')
  return dutyItem(context, rule, duty, subject, account, {
    ...outcome,
    key: 'measurement.unconfirmed',
    footing: 'reminder',
  })
}

/** A firm that confirmed the rule does not bind has one line that says so. */
function ruledOut({ context, duty, rule }: Asked): DueItem[] | null {
  if (context.facts.profile.highToxicRule !== 'notApplicable') return null
  const account = openDuty(duty)
  cite(account, 'profile', 'profile', 'highToxicRule', '@highToxicRule.notApplicable')
  const outcome = { is: 'notApplicable', key: 'measurement.ruledOut' } as const
  return [dutyItem(context, rule, duty, firmSubject(context), account, outcome)]
}

/** The latest periodic or daily report that names each post and hazard. */
function lastTests({ surveys }: RuleContext): ReadonlyMap<string, Survey> {
  const last = new Map<string, Survey>()
  for (const survey of surveys) {
    if (survey.kind !== 'periodic' && survey.kind !== 'daily') continue
    for (const { postId, hazardId } of survey.results) last.set(`${postId ?? ''} ${hazardId}`, survey)
  }
  return last
}

function nextTest({ context, duty }: Asked, exposure: Exposure, last: Survey | undefined, account: Account): Outcome {
  const clock = clockOf(duty, 'test')
  if (last !== undefined) {
    cite(account, 'surveys', last.id, 'date', last.date)
    return { is: 'dated', date: countClock(context, account, clock, last.date) }
  }
  lack(account, 'missing.highToxicTest')
  if (exposure.since === null) return { is: 'missing' }
  // "At least every month" cannot be read later than one month after the post met the hazard.
  cite(account, 'exposures', exposure.id, 'since', exposure.since)
  const date = addClock(clock, exposure.since)
  step(account, 'measurement.step.fromSince', { base: exposure.since, months: clock.count, date })
  return { is: 'dated', date }
}

/** Monthly, by post and substance. */
export function highToxicTest(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const asked = { context, duty, rule }
  const exposures = highToxicExposures(context)
  if (exposures.length === 0) return []
  const tests = lastTests(context)
  return (
    ruledOut(asked) ??
    exposures.map((exposure) => {
      const { id, postId, hazardId } = exposure
      const account = openDuty(duty)
      const name = `${context.postName(postId)}·${context.hazardName(hazardId)}`
      const outcome = nextTest(asked, exposure, tests.get(`${postId} ${hazardId}`), account)
      return item(asked, { kind: 'exposure', id, name }, account, outcome)
    })
  )
}

/** Half-yearly, for the firm's high-toxic places together. */
export function highToxicEvaluation(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const asked = { context, duty, rule }
  const met = highToxicExposures(context)
  if (met.length === 0) return []
  const out = ruledOut(asked)
  if (out !== null) return out
  const account = openDuty(duty)
  const last = context.surveys.findLast(({ kind }) => kind === 'controlEvaluation')
  // Never evaluated: counted from the first of them, where all have a day; the unknown one may be the first.
  const [first] = met.toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))
  const base = last?.date ?? first?.since ?? null
  if (base === null) {
    lack(account, 'missing.highToxicEvaluation')
    return [item(asked, firmSubject(context), account, { is: 'missing' })]
  }
  if (last !== undefined) cite(account, 'surveys', last.id, 'date', base)
  else if (first !== undefined) cite(account, 'exposures', first.id, 'since', base)
  const date: IsoDate = countClock(context, account, clockOf(duty, 'evaluation'), base)
  return [item(asked, firmSubject(context), account, { is: 'dated', date })]
}
