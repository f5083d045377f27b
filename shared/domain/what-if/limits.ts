/** Limits that would begin to apply at a post, and levels that would be judged otherwise. */
import { cite, explain, lack, openAccount, rest, step, type Account } from '../due-item.ts'
import { message, type Basis, type DueStatus, type Message } from '../explanation.ts'
import { type Judgement, levelVerdict } from '../judge.ts'
import type { RuleContext } from '../rule-context.ts'
import { unitText } from '../units.ts'
import type { Comparison, Meeting, Releveled } from './contacts.ts'
import { appearing, postSubject, quoteDuty, value, type WhatIfLine, type WhatIfValue } from './line.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** One value of a limit table, of what people record or of the physical quantities only reports give. */
interface LimitValue {
  readonly kind: string
  readonly value: number
  readonly unit: string
  readonly condition: string | null
  readonly remarks: string
  readonly basis: readonly Basis[]
}

function limitsOf({ reference, asOf }: RuleContext, { hazardId }: Exposure): readonly LimitValue[] {
  const plain = reference.limits(hazardId, asOf).map((row) => ({ ...row, basis: [row.basis] }))
  const covered = new Set<string>(plain.map(({ kind }) => kind))
  const physical = reference.library.ofHazard('physical-limits', hazardId, asOf).flatMap((row) => {
    const { quantity, value: bound, unit, condition, basis } = row
    return bound === null || covered.has(quantity)
      ? []
      : [{ kind: quantity, value: bound, unit, condition, remarks: '', basis }]
  })
  return [...plain, ...physical]
}

function describe(row: LimitValue): Message {
  const params = { value: row.value, unit: unitText(row.unit), condition: row.condition ?? '' }
  return message(row.condition === null ? 'whatIf.limit.value' : 'whatIf.limit.valueWhere', params)
}

function explainVerdict(account: Account, verdict: Judgement, context: RuleContext): void {
  account.steps.push(...verdict.steps, verdict.text)
  rest(account, verdict.basis)
  for (const entry of verdict.missing) lack(account, entry.key, entry.params)
  if (verdict.verdict === 'over') quoteDuty(account, context.reference, 'D32', context.asOf)
}

/** Only what cannot be judged has a status of the due list: within and over are words. */
const statusOf = ({ verdict }: Judgement): DueStatus | null => (verdict === 'cannotJudge' ? 'missing' : null)

function verdictValue(verdict: Judgement | null, level: Exposure['level']): WhatIfValue {
  if (verdict === null || level === null) return value({ text: message('whatIf.level.none') })
  const params = { value: level.value, unit: unitText(level.unit), verdict: `@whatIf.verdict.${verdict.verdict}` }
  return value({ status: statusOf(verdict), text: message('whatIf.level.judged', params) })
}

function kindLine(context: RuleContext, { exposure }: Meeting, kind: string, rows: readonly LimitValue[]): WhatIfLine {
  const account = openAccount(rows.flatMap(({ basis }) => basis))
  const hazard = context.hazardName(exposure.hazardId)
  cite(account, 'exposures', exposure.id, 'hazardId', `${context.postName(exposure.postId)}·${hazard}`)
  for (const row of rows) {
    const { key, params } = describe(row)
    step(account, key, params)
    if (row.remarks !== '') step(account, 'whatIf.limit.remarks', { remarks: row.remarks })
  }
  const [first] = rows
  const single =
    rows.length === 1 && first !== undefined ? describe(first) : message('whatIf.limit.several', { count: rows.length })
  const verdict = exposure.level?.kind === kind ? levelVerdict(exposure, context.reference, context.asOf) : null
  if (verdict !== null) explainVerdict(account, verdict, context)
  return appearing(
    `limits/${exposure.postId}/${exposure.hazardId}/${kind}`,
    postSubject(context, exposure.postId),
    message('whatIf.limit.title', { hazard, kind: `@judge.kind.${kind}` }),
    { text: single, status: verdict === null ? null : statusOf(verdict) },
    message('whatIf.limit.text', { post: context.postName(exposure.postId), hazard, kind: `@judge.kind.${kind}` }),
    account,
  )
}

function newLimits(context: RuleContext, meeting: Meeting): WhatIfLine[] {
  const rows = limitsOf(context, meeting.exposure)
  if (rows.length > 0)
    return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, group]) => kindLine(context, meeting, kind, group))
  const { postId, hazardId } = meeting.exposure
  const params = { post: context.postName(postId), hazard: context.hazardName(hazardId) }
  const text = message('whatIf.limit.none', params)
  const title = message('whatIf.limit.noneTitle', params)
  return [appearing(`limits/${postId}/${hazardId}`, postSubject(context, postId), title, {}, text, openAccount())]
}

function levelLine({ before, after }: Comparison, { before: old, after: next }: Releveled): WhatIfLine {
  const [was, will] = [
    levelVerdict(old, before.reference, before.asOf),
    levelVerdict(next, after.reference, after.asOf),
  ]
  const account = openAccount()
  const [post, hazard] = [after.postName(next.postId), after.hazardName(next.hazardId)]
  if (old.level !== null) cite(account, 'exposures', old.id, 'level', `${old.level.value} ${unitText(old.level.unit)}`)
  if (will !== null) explainVerdict(account, will, after)
  return {
    id: `limits/${next.postId}/${next.hazardId}/level`,
    kind: 'changesStatus',
    title: message('whatIf.level.title', { hazard }),
    subject: postSubject(after, next.postId),
    before: verdictValue(was, old.level),
    after: verdictValue(will, next.level),
    footing: null,
    explanation: explain(message(`whatIf.level.text.${will?.verdict ?? 'cannotJudge'}`, { post, hazard }), account),
  }
}

/** Every limit of a hazard a post did not have, and the verdict on every level that would change. */
export function limitLines(comparison: Comparison): WhatIfLine[] {
  return [
    ...comparison.meetings.filter(({ isNew }) => isNew).flatMap((meeting) => newLimits(comparison.after, meeting)),
    ...comparison.releveled.map((pair) => levelLine(comparison, pair)),
  ]
}
