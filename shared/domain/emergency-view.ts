/** 应急 as its screen sees it: plans and their drills, kit and its checks, incidents and their hours. Pure; duties are the due list's. */
import { daysBetween } from './dates.ts'
import { covers } from './presence.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { IncidentLine, KitLine, PlanLine } from '#shared/entities/emergency-work.ts'
import type { Incident } from '#shared/entities/emergency.ts'
import type { Facts } from '#shared/entities/facts.ts'

/** A day, and the time of day when it is known. */
export interface Moment {
  readonly date: IsoDate
  readonly time: string | null
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

/** Hours between two moments of the same clock, to one decimal; null where an hour is not known. */
export function hoursBetween(from: Moment, to: Moment): number | null {
  if (from.time === null || to.time === null) return null
  const minutes = daysBetween(from.date, to.date) * 24 * 60 + minutesOf(to.time) - minutesOf(from.time)
  return Math.round(minutes / 6) / 10
}

/** Hours until the report, or until now while there is none. */
export function reportHours({ date, time, reportedOn, reportedTime }: Incident, now: Moment): number | null {
  return hoursBetween({ date, time }, reportedOn === null ? now : { date: reportedOn, time: reportedTime })
}

/** How far an incident has come by the day. */
export function incidentState({ reportedOn, closedOn }: Incident, asOf: IsoDate): IncidentLine['state'] {
  if (closedOn !== null && closedOn <= asOf) return 'closed'
  return reportedOn !== null && reportedOn <= asOf ? 'reported' : 'unreported'
}

/** Plans, those in force first, with the drills held under each. */
export function planLines(facts: Facts, asOf: IsoDate): Omit<PlanLine, 'attachments'>[] {
  return facts.emergencyPlans
    .map((plan) => {
      const held = facts.drills.filter(({ planId, date }) => planId === plan.id && date <= asOf).map(({ date }) => date)
      return {
        plan,
        inForce: covers(plan.issuedOn, plan.endedOn, asOf),
        drills: held.length,
        lastDrill: held.toSorted().at(-1) ?? null,
      }
    })
    .toSorted((a, b) => Number(b.inForce) - Number(a.inForce))
}

const KIT_ORDER: Readonly<Record<KitLine['state'], number>> = { broken: 0, unchecked: 1, works: 2, removed: 3 }

/** Emergency equipment by place, what does not work first. */
export function kitLines(facts: Facts, asOf: IsoDate): KitLine[] {
  const places = new Map(facts.workplaces.map(({ id, name }) => [id, name]))
  return facts.safeguards
    .map((safeguard): KitLine => {
      const { removedOn, works, checkedOn, workplaceId } = safeguard
      const state =
        removedOn !== null && removedOn <= asOf
          ? 'removed'
          : works === false
            ? 'broken'
            : checkedOn === null
              ? 'unchecked'
              : 'works'
      return { safeguard, place: places.get(workplaceId) ?? '', state }
    })
    .toSorted((a, b) => KIT_ORDER[a.state] - KIT_ORDER[b.state])
}
