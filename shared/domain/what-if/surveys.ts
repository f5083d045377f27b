/** Tests a hypothesis brings: points the periodic test has to cover, and high-toxic places with a rhythm of their own. */
import { testIntervalMonths } from '../exposure-results.ts'
import { openAccount, rest, step } from '../due-item.ts'
import { message } from '../explanation.ts'
import { riskClass } from '../risk-class.ts'
import type { RuleContext } from '../rule-context.ts'
import { isHighToxic } from '../rules/applies.ts'
import type { Comparison, Meeting } from './contacts.ts'
import { appearing, postSubject, quoteDuty, type WhatIfLine } from './line.ts'

function pairLine({ facts, reference, asOf, ...context }: RuleContext, { exposure }: Meeting): WhatIfLine {
  const { postId, hazardId } = exposure
  const account = openAccount(reference.rule('survey.periodic', asOf).basis)
  rest(account, reference.rule('survey.untested', asOf).basis)
  const { value, explanation } = riskClass(facts.profile, reference, asOf)
  account.steps.push(...explanation.steps)
  account.missing.push(...explanation.missing)
  rest(account, explanation.basis)
  const params = { post: context.postName(postId), hazard: context.hazardName(hazardId) }
  const months = testIntervalMonths(facts, reference, asOf)
  if (value !== null) step(account, 'survey.step.interval', { class: `@riskClass.${value}`, months })
  const after =
    value === null
      ? ({ status: 'missing', text: message('survey.classMissing') } as const)
      : { text: message('whatIf.survey.months', { months }) }
  return appearing(
    `surveys/${postId}/${hazardId}`,
    { kind: 'post', id: postId, name: params.post },
    message('whatIf.survey.title', params),
    after,
    message('whatIf.survey.text', params),
    account,
  )
}

/** D30: monthly tests and half-yearly evaluations of high-toxic places; practice differs, so the user has to confirm it first. */
function highToxicLine(context: RuleContext, { exposure }: Meeting): WhatIfLine[] {
  const { postId, hazardId } = exposure
  const { reference, asOf } = context
  if (!isHighToxic({ reference }, hazardId)) return []
  const duty = reference.library.rowsOn('duties', asOf).find(({ id }) => id === 'D30')
  if (duty === undefined) return []
  const account = openAccount()
  quoteDuty(account, reference, 'D30', asOf)
  for (const row of reference.library.ofHazard('high-toxic', hazardId, asOf)) rest(account, row.basis)
  step(account, 'whatIf.note', { note: duty.note })
  const params = { post: context.postName(postId), hazard: context.hazardName(hazardId) }
  const after = { text: message('whatIf.survey.confirm') }
  const title = message('whatIf.survey.highToxic', params)
  const text = message('whatIf.survey.highToxic.text', params)
  return [
    appearing(`surveys/${postId}/${hazardId}/high-toxic`, postSubject(context, postId), title, after, text, account),
  ]
}

/** Posts and hazards no test covers yet. */
export function surveyLines({ after, meetings }: Comparison): WhatIfLine[] {
  return meetings
    .filter(({ isNew }) => isNew)
    .flatMap((meeting) => [pairLine(after, meeting), ...highToxicLine(after, meeting)])
}
