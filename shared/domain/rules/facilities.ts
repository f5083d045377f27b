/** D20: upkeep of 职业病防护设施. The law gives no interval; the firm's own or this program's one month is a reminder. */
import { type Account, cite, lack, step } from '../due-item.ts'
import { addClock, clockOf, countClock, type Duty, type DutyClock, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome } from './applies.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facility, FacilityCheck } from '#shared/entities/protection.ts'

/** A facility out of use is no upkeep that is late but a breach (law 25, P75): since that day, where it is recorded. */
function outOfUse({ id, state, stateSince }: Facility, account: Account): Outcome | null {
  if (state === 'running') return null
  if (stateSince !== null) cite(account, 'facilities', id, 'stateSince', stateSince)
  cite(account, 'facilities', id, 'state', `@facility.${state}`)
  return { is: 'open', since: stateSince, key: `workplace.facility.${state}` }
}

function nextCheck(
  context: RuleContext,
  clock: DutyClock,
  facility: Facility,
  base: IsoDate,
  account: Account,
): IsoDate {
  const months = facility.checkEveryMonths
  if (months === null) return countClock(context, account, clock, base)
  const date = addClock({ ...clock, count: months, unit: 'month' }, base)
  cite(account, 'facilities', facility.id, 'checkEveryMonths', months)
  step(account, 'workplace.step.ownInterval', { base, months, date })
  return date
}

function upkeepOf(
  context: RuleContext,
  clock: DutyClock,
  facility: Facility,
  last: FacilityCheck | undefined,
  account: Account,
): Outcome {
  if (last === undefined) {
    lack(account, 'missing.facilityCheck', { facility: facility.name })
    const { installedOn } = facility
    if (!hasCome(installedOn, context.asOf)) return { is: 'missing' }
    cite(account, 'facilities', facility.id, 'installedOn', installedOn)
    const first = nextCheck(context, clock, facility, installedOn, account)
    // Right after it was put up nobody expects a check; later its absence may be the record's.
    return first >= context.asOf ? { is: 'dated', date: first } : { is: 'missing' }
  }
  cite(account, 'facilityChecks', last.id, 'date', last.date)
  if (last.works === false) {
    cite(account, 'facilityChecks', last.id, 'works', '@safeguard.broken')
    return { is: 'open', since: last.date, key: 'workplace.facility.broken' }
  }
  return { is: 'dated', date: nextCheck(context, clock, facility, last.date, account) }
}

export function facilityUpkeep(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const clock = clockOf(duty, 'check')
  const checks = Map.groupBy(context.known(facts.facilityChecks), ({ facilityId }) => facilityId)
  return facts.facilities.flatMap((facility) => {
    const { id, name, installedOn, stateSince } = facility
    if ((installedOn ?? asOf) > asOf) return []
    const account = openDuty(duty)
    const subject = { kind: 'facility', id, name } as const
    const stopped = (stateSince ?? asOf) <= asOf ? outOfUse(facility, account) : null
    if (stopped !== null) return [dutyItem(context, rule, duty, subject, account, stopped)]
    const outcome = upkeepOf(context, clock, facility, checks.get(id)?.at(-1), account)
    return [dutyItem(context, rule, duty, subject, account, outcome, outcome.is === 'open' ? undefined : clock)]
  })
}
