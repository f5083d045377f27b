/** 岗位津贴 for exposed work, 轮换 in high-toxic work (D54). */
import { firmSubject, lack } from '../due-item.ts'
import { type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { highToxicExposures } from './applies.ts'
import type { Id } from '#shared/entities/common.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

const ALLOWANCE = 'work.allowance'
const ROTATION = 'work.rotation'
/** Posts named; the rest are counted. */
const NAMES_SHOWN = 10

/** D54: posts with people and hazards, and what is not recorded for them; advice, since no text gives an amount. */
function posts(
  context: RuleContext,
  duty: Duty,
  rule: string,
  exposures: readonly Exposure[],
  settled: (id: Id) => boolean,
): DueItem[] {
  const ids = [...new Set(exposures.map(({ postId }) => postId))].filter((id) => context.presence.workersOnPost.has(id))
  if (ids.length === 0) return []
  const account = openDuty(duty)
  const left = ids.filter((id) => !settled(id))
  if (left.length > 0) {
    const names = left.slice(0, NAMES_SHOWN).map((id) => context.postName(id))
    lack(account, `missing.${rule}`, { count: left.length, posts: names.join('、') })
  }
  const outcome = { is: left.length === 0 ? 'met' : 'missing', key: rule, footing: 'reminder' } as const
  return [dutyItem(context, rule, duty, firmSubject(context), account, outcome)]
}

function allowance(context: RuleContext, duty: Duty): DueItem[] {
  const { postById } = context.presence
  const begun = context.facts.exposures.filter(({ since }) => since === null || since <= context.asOf)
  return posts(context, duty, ALLOWANCE, begun, (id) => (postById.get(id)?.allowance ?? 0) > 0)
}

function rotation(context: RuleContext, duty: Duty): DueItem[] {
  const { postById } = context.presence
  return posts(
    context,
    duty,
    ROTATION,
    highToxicExposures(context),
    (id) => (postById.get(id)?.rotation ?? null) !== null,
  )
}

export const ALLOWANCE_RULES: readonly Rule[] = [
  dutyRule(ALLOWANCE, 'D54', allowance),
  dutyRule(ROTATION, 'D54', rotation),
]
