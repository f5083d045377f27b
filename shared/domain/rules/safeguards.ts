/** D22: 应急救援设施 where high-toxic substances or radiation are met: what is there, what is missing, what no longer works. */
import { newestFirst } from '../../entities/newest-first.ts'
import { type Account, cite, lack, step } from '../due-item.ts'
import { type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome, isHighToxic, isRadiation } from './applies.ts'
import { hazardousPlaces, type Place } from './places.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Safeguard } from '#shared/entities/protection.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

type Kind = Safeguard['kind']

/** Law 25 speaks of acute harm: the substance has an emergency examination in GBZ 188. */
const WHERE_ACUTE: readonly Kind[] = ['alarm', 'firstAid', 'washing', 'emergencyExit']
/** The toxic-substances regulation art. 11 asks for a way out at every high-toxic place. */
const WHERE_HIGH_TOXIC: readonly Kind[] = ['emergencyExit']
const WHERE_RADIATION: readonly Kind[] = ['radiationAlarm', 'dosimeter']

function isAcute(context: RuleContext, { hazardId }: Exposure): boolean {
  return context.examLink(hazardId, context.edition.edition).section?.stages.includes('emergency') ?? false
}

function kindsFor(context: RuleContext, { own }: Place): Set<Kind> {
  const toxic = own.filter(({ hazardId }) => isHighToxic(context, hazardId))
  return new Set([
    ...(toxic.some((exposure) => isAcute(context, exposure)) ? WHERE_ACUTE : []),
    ...(toxic.length > 0 ? WHERE_HIGH_TOXIC : []),
    ...(own.some(({ hazardId }) => isRadiation(hazardId)) ? WHERE_RADIATION : []),
  ])
}

interface Lost {
  readonly since: IsoDate | null
}

/** The latest word on one kind: null when something of it works. */
function lossOf({ asOf }: RuleContext, kind: Kind, records: readonly Safeguard[], account: Account): Lost | null {
  const ofKind = records.filter((record) => record.kind === kind)
  const there = ofKind.filter(({ removedOn }) => !hasCome(removedOn, asOf))
  const working = there.find(({ works, checkedOn }) => works !== false || (checkedOn !== null && checkedOn > asOf))
  const params = { safeguard: `@safeguard.${kind}` }
  if (working !== undefined) {
    cite(account, 'safeguards', working.id, 'kind', params.safeguard)
    return null
  }
  const [broken] = newestFirst(there, ({ checkedOn }) => checkedOn)
  if (broken !== undefined) {
    cite(account, 'safeguards', broken.id, 'works', '@safeguard.broken')
    step(account, 'workplace.step.safeguardBroken', params)
    return { since: broken.checkedOn }
  }
  const [removed] = newestFirst(ofKind, ({ removedOn }) => removedOn)
  if (removed?.removedOn) {
    cite(account, 'safeguards', removed.id, 'removedOn', removed.removedOn)
    step(account, 'workplace.step.safeguardRemoved', { ...params, date: removed.removedOn })
    return { since: removed.removedOn }
  }
  step(account, 'workplace.step.safeguardAbsent', params)
  return { since: null }
}

function outcomeOf(context: RuleContext, place: Place, kinds: ReadonlySet<Kind>, account: Account): Outcome {
  const { facts, asOf } = context
  const around = new Set(place.around.map(({ id }) => id))
  const records = facts.safeguards.filter(
    ({ workplaceId, installedOn }) => around.has(workplaceId) && (installedOn ?? asOf) <= asOf,
  )
  const worn = facts.doses.some(({ from }) => from <= asOf)
  const asked = [...kinds].filter((kind) => kind !== 'dosimeter' || !worn)
  if (records.length === 0) {
    for (const kind of asked)
      lack(account, 'missing.safeguard', { place: place.workplace.name, safeguard: `@safeguard.${kind}` })
    return asked.length === 0 ? { is: 'met' } : { is: 'missing' }
  }
  // Once a place has a list, what the list lacks is not there.
  const lost = asked.flatMap((kind) => lossOf(context, kind, records, account) ?? [])
  if (lost.length === 0) return { is: 'met' }
  const since = lost.flatMap((loss) => loss.since ?? []).toSorted()[0] ?? null
  return { is: 'open', since, key: 'workplace.emergencyFacilities', params: { count: lost.length } }
}

export function emergencyFacilities(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  return hazardousPlaces(context).flatMap((place) => {
    const kinds = kindsFor(context, place)
    if (kinds.size === 0) return []
    const account = openDuty(duty)
    const { id, name } = place.workplace
    const outcome = outcomeOf(context, place, kinds, account)
    return [dutyItem(context, rule, duty, { kind: 'workplace', id, name }, account, outcome)]
  })
}
