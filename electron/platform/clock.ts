/** The only place that asks what time it is. Rules never do: they are given a day. */
import { isoDate } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'

export interface Clock {
  /** This moment, ISO 8601 in UTC, e.g. `2026-11-22T02:05:07.000Z`. */
  now(): string
  /** The calendar day here, in the time zone of the machine. */
  today(): IsoDate
}

const two = (number: number) => String(number).padStart(2, '0')

function localDay(moment: Date): IsoDate {
  return isoDate(`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`)
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => localDay(new Date()),
}

/** This instant as a clock on the wall shows it: the day, and `HH:MM`. Both are of one reading, so that they agree at midnight. */
export function onTheWall(clock: Clock): { readonly day: IsoDate; readonly time: string } {
  const moment = new Date(clock.now())
  return { day: localDay(moment), time: `${two(moment.getHours())}:${two(moment.getMinutes())}` }
}

/** A clock that stands still, for tests and for papers made again. `moment` is ISO 8601 with zone. */
export function fixedClock(moment: string): Clock {
  const at = new Date(moment)
  return { now: () => at.toISOString(), today: () => localDay(at) }
}
