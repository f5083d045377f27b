/** D19: harmful work apart from harmless work, and nobody lives where toxic substances are used. Levels are D32's. */
import { cite, lack, step } from '../due-item.ts'
import { type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { isHighToxic } from './applies.ts'
import { hazardousPlaces, type Place } from './places.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

type Flag = 'livedIn' | 'separated'

function isToxic(context: RuleContext, { hazardId }: Exposure): boolean {
  return context.reference.hazard(hazardId)?.class === 'chem' || isHighToxic(context, hazardId)
}

/** What is said of the place or, where it says nothing, of what it stands in. */
function flagOf({ around }: Place, flag: Flag): boolean | null {
  return around.find((workplace) => workplace[flag] !== null)?.[flag] ?? null
}

function outcomeOf(context: RuleContext, place: Place, account: ReturnType<typeof openDuty>): Outcome | null {
  const { workplace, own, all } = place
  const breaches: Flag[] = []
  if (workplace.livedIn === true && all.some((exposure) => isToxic(context, exposure))) breaches.push('livedIn')
  if (workplace.separated === false) breaches.push('separated')
  for (const flag of breaches) {
    cite(account, 'workplaces', workplace.id, flag, `@workplace.${flag}.${String(workplace[flag])}`)
    step(account, `workplace.step.${flag}`, { place: workplace.name })
  }
  const [breach] = breaches
  if (breach !== undefined) return { is: 'open', since: null, key: `workplace.conditions.${breach}` }
  if (own.length === 0) return null
  const asked: readonly Flag[] = own.some((exposure) => isToxic(context, exposure))
    ? ['livedIn', 'separated']
    : ['separated']
  for (const flag of asked)
    if (flagOf(place, flag) === null) lack(account, `missing.workplace.${flag}`, { place: workplace.name })
  return { is: account.missing.length === 0 ? 'met' : 'missing' }
}

export function conditions(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  return hazardousPlaces(context).flatMap((place) => {
    const account = openDuty(duty)
    const { id, name } = place.workplace
    const outcome = outcomeOf(context, place, account)
    return outcome === null ? [] : [dutyItem(context, rule, duty, { kind: 'workplace', id, name }, account, outcome)]
  })
}
