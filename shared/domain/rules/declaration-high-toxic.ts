/** 高毒物品作业申报 (D11, toxic-substances regulation 14): another high-toxic substance is declared anew. */
import { cite, firmSubject, lack, step } from '../due-item.ts'
import { type Duty, dutyItem, dutyRule, openDuty } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { highToxicExposures } from './applies.ts'

/**
 * Substances whose first day lies after the last declaration. The text has no number of days, so it is open from that very day.
 * A firm that never declared is asked for that first, by `declaration.first`.
 */
function highToxic(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const present = highToxicExposures(context)
  const last = context.declarations.at(-1)
  if (present.length === 0 || last === undefined) return []
  const account = openDuty(duty)
  cite(account, 'declarations', last.id, 'date', last.date)
  const known = new Set(
    present.filter(({ since }) => since !== null && since <= last.date).map(({ hazardId }) => hazardId),
  )
  const undated = present.filter(({ hazardId, since }) => since === null && !known.has(hazardId))
  // Met at another post since a day nobody recorded, it may be no other substance.
  const unsure = new Set(undated.map(({ hazardId }) => hazardId))
  const fresh = present.filter(({ hazardId }) => !known.has(hazardId) && !unsure.has(hazardId))
  for (const { id, hazardId, since } of fresh) {
    cite(account, 'exposures', id, 'since', since ?? '')
    step(account, 'declaration.step.highToxic', { hazard: context.hazardName(hazardId), since: since ?? '' })
  }
  if (undated.length > 0)
    lack(account, 'missing.highToxicSince', {
      hazards: [...new Set(undated.map(({ hazardId }) => context.hazardName(hazardId)))].join('、'),
    })
  const since = fresh.flatMap((exposure) => exposure.since ?? []).toSorted()[0]
  const outcome =
    since !== undefined
      ? ({ is: 'open', since } as const)
      : undated.length > 0
        ? ({ is: 'missing' } as const)
        : ({ is: 'met' } as const)
  return [dutyItem(context, rule, duty, firmSubject(context), account, outcome)]
}

export const declarationHighToxic = dutyRule('declaration.highToxic', 'D11', highToxic)
