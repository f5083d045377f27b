/** 告知: contracts, boards, signs, cards (D33–D37, EX-67). */
import { cite, firmSubject, lack, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { covers } from '../presence.ts'
import type { RuleContext } from '../rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Posting } from '#shared/entities/informing.ts'
import type { Survey } from '#shared/entities/survey.ts'
import { hasCome, hasHazards } from './applies.ts'
import { completeness } from './completeness.ts'
import { contractNotices } from './contract-notices.ts'
import { cards, signs } from './signs.ts'

/** What hangs on the board on the day. */
export function onTheBoard({ facts, asOf }: RuleContext): Posting[] {
  return facts.postings.filter(({ postedOn, removedOn }) => covers(postedOn, removedOn, asOf))
}

/** Papers that always hang there. */
export const KEPT = ['rules', 'procedures', 'emergency'] as const

/** D34: rules, operating procedures and emergency measures hang on the board. */
function board(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (!hasHazards(context)) return [dutyItem(context, rule, duty, subject, account, { is: 'notApplicable' })]
  const postings = onTheBoard(context)
  for (const kind of KEPT) {
    const shown = postings.findLast((posting) => posting.kind === kind)
    if (shown) cite(account, 'postings', shown.id, 'postedOn', shown.postedOn)
    else lack(account, 'missing.posting', { paper: `@posting.${kind}` })
  }
  return [dutyItem(context, rule, duty, subject, account, completeness(account))]
}

/** The day a report came in. */
export function arrival({ receivedOn, date }: Survey): IsoDate {
  return receivedOn ?? date
}

/** The latest report that has arrived; this firm's own daily readings are none. */
export function latestReport({ facts, asOf }: RuleContext): Survey | null {
  return facts.surveys
    .filter((survey) => survey.kind !== 'daily' && arrival(survey) <= asOf)
    .reduce<Survey | null>((last, survey) => (last === null || arrival(survey) >= arrival(last) ? survey : last), null)
}

/**
 * D34: the results on the board are those of the latest report. A board without any results is the matter of posting a report
 * (D31), whose own days are counted here too: the law gives none.
 */
function boardResults(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const latest = latestReport(context)
  const posting = context.duty('D31')
  const shown = onTheBoard(context).filter(({ kind }) => kind === 'results')
  if (latest === null || posting === null || shown.length === 0) return []
  const account = openDuty(duty)
  cite(account, 'surveys', latest.id, latest.receivedOn === null ? 'date' : 'receivedOn', arrival(latest))
  for (const { id, postedOn } of shown) cite(account, 'postings', id, 'postedOn', postedOn)
  const isShown =
    hasCome(latest.postedOn, context.asOf) ||
    shown.some(({ surveyId, postedOn }) => (surveyId === null ? postedOn >= arrival(latest) : surveyId === latest.id))
  if (isShown) return [dutyItem(context, rule, duty, firmSubject(context), account, { is: 'met' })]
  rest(account, posting.basis)
  step(account, 'informing.step.stale', { date: arrival(latest) })
  const clock = clockOf(posting, 'post')
  const date = countClock(context, account, clock, arrival(latest))
  const outcome = { is: 'dated', date, key: 'informing.results' } as const
  return [dutyItem(context, rule, duty, firmSubject(context), account, outcome, clock)]
}

/** D37: a look at boards, cards and signs, where there are any. The half year was not seen in a text. */
function signCheck(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const hasAny =
    facts.signs.some(({ placedOn }) => placedOn <= asOf) ||
    [...facts.noticeCards, ...facts.postings].some(({ postedOn }) => postedOn <= asOf)
  const last = context.known(facts.signChecks).at(-1)
  if (!hasAny && last === undefined) return []
  const account = openDuty(duty)
  const clock = clockOf(duty, 'check')
  if (last === undefined) {
    lack(account, 'missing.signCheck')
    return [dutyItem(context, rule, duty, firmSubject(context), account, { is: 'missing' }, clock)]
  }
  cite(account, 'signChecks', last.id, 'date', last.date)
  const date = countClock(context, account, clock, last.date)
  return [dutyItem(context, rule, duty, firmSubject(context), account, { is: 'dated', date }, clock)]
}

export const INFORMING_RULES: readonly Rule[] = [
  { ...dutyRule('informing.contract', 'D33', contractNotices), duties: ['D33', 'EX-67'] },
  dutyRule('informing.board', 'D34', board),
  dutyRule('informing.results', 'D34', boardResults),
  dutyRule('informing.sign', 'D35', signs),
  dutyRule('informing.card', 'D36', cards),
  dutyRule('informing.signCheck', 'D37', signCheck),
]
