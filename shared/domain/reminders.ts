/** Desktop reminders: when one is due, and what it says. Counts only; no person and no firm is ever named. */
import { type Message, message } from './explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { ReminderSettings } from '#shared/entities/reminders.ts'

/** What binds in one firm on a day. */
export interface FirmCounts {
  readonly firmId: Id
  readonly overdue: number
  readonly due: number
}

/** A moment as the user's own clock shows it. */
export interface Moment {
  readonly day: IsoDate
  /** `HH:MM`. */
  readonly time: string
}

/** Whether a time lies in the quiet hours: their first minute does, their last does not. */
export function isQuiet({ quiet }: ReminderSettings, time: string): boolean {
  if (quiet === null || quiet.from === quiet.until) return false
  const { from, until } = quiet
  return from < until ? from <= time && time < until : time >= from || time < until
}

/** Once a day, at the start or as soon as the day has begun; in quiet hours it waits until they end. */
export function reminderDue(shownOn: IsoDate | null, { day, time }: Moment, settings: ReminderSettings): boolean {
  return settings.on && shownOn !== day && !isQuiet(settings, time)
}

/** Whether a firm is counted. */
export function isCounted({ firms }: ReminderSettings, firmId: Id): boolean {
  return firms === null || firms.includes(firmId)
}

/** The sentence of a reminder, a key of the shell's texts; null when nothing is pressing. */
export function reminderOf(counts: readonly FirmCounts[], settings: ReminderSettings): Message | null {
  const pressing = counts.filter(({ firmId, overdue, due }) => isCounted(settings, firmId) && (overdue > 0 || due > 0))
  if (pressing.length === 0) return null
  const overdue = pressing.reduce((sum, firm) => sum + firm.overdue, 0)
  const due = pressing.reduce((sum, firm) => sum + firm.due, 0)
  const what = overdue === 0 ? 'due' : due === 0 ? 'overdue' : 'both'
  const many = pressing.length === 1 ? 'one' : 'many'
  return message(`reminder.${many}.${what}`, { firms: pressing.length, overdue, due })
}
