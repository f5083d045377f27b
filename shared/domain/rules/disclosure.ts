/** D31: each report of a test or evaluation goes to the health authority and is shown to the workers. The law gives no days. */
import { cite, lack, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, openDuty } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome, isHistory } from './applies.ts'
import type { Posting } from '#shared/entities/informing.ts'
import type { Survey } from '#shared/entities/survey.ts'

function reported({ asOf }: RuleContext, { id, reportedOn }: Survey, account: ReturnType<typeof openDuty>): boolean {
  if (hasCome(reportedOn, asOf)) {
    cite(account, 'surveys', id, 'reportedOn', reportedOn)
    return true
  }
  step(account, 'measurement.step.notReported')
  return false
}

function posted(
  { asOf }: RuleContext,
  { id, postedOn }: Survey,
  posting: Posting | undefined,
  account: ReturnType<typeof openDuty>,
): boolean {
  if (hasCome(postedOn, asOf)) {
    cite(account, 'surveys', id, 'postedOn', postedOn)
    return true
  }
  if (posting !== undefined) {
    cite(account, 'postings', posting.id, 'postedOn', posting.postedOn)
    return true
  }
  step(account, 'measurement.step.notPosted')
  return false
}

/** One item per report of the history window; an older one is no longer asked about. */
export function disclosure(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const clock = clockOf(duty, 'post')
  const postings = new Map(
    facts.postings.filter(({ postedOn }) => postedOn <= asOf).map((posting) => [posting.surveyId, posting]),
  )
  return context.surveys.flatMap((survey) => {
    const { id, kind, date, receivedOn, reportNumber } = survey
    if (kind === 'daily' || isHistory(context, receivedOn ?? date) || (receivedOn ?? asOf) > asOf) return []
    const account = openDuty(duty)
    const subject = { kind: 'survey', id, name: reportNumber ?? date } as const
    const done = [reported(context, survey, account), posted(context, survey, postings.get(id), account)]
    if (!done.includes(false)) return [dutyItem(context, rule, duty, subject, account, { is: 'met' })]
    if (receivedOn === null) {
      lack(account, 'missing.survey.receivedOn')
      return [dutyItem(context, rule, duty, subject, account, { is: 'missing' }, clock)]
    }
    cite(account, 'surveys', id, 'receivedOn', receivedOn)
    const last = countClock(context, account, clock, receivedOn)
    return [dutyItem(context, rule, duty, subject, account, { is: 'dated', date: last }, clock)]
  })
}
