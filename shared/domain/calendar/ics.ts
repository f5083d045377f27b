/** iCalendar (RFC 5545), the part a due date needs: all-day events with an optional alarm. Text in, text out. */
import { addDays } from '../dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'

export interface IcsEvent {
  /** The same for the same duty at every export, so that a later file renews the event. */
  readonly uid: string
  readonly day: IsoDate
  readonly summary: string
  readonly description: string
  readonly category: string
  /** Days before, at least 1, at which to ring in the morning; null for no alarm. */
  readonly alarmDays: number | null
}

export interface IcsCalendar {
  readonly name: string
  /** Names the program that wrote it (3.7.3). */
  readonly product: string
  /** The moment of writing, ISO 8601 in UTC (3.8.7.2). */
  readonly stamp: string
  readonly events: readonly IcsEvent[]
}

/** Octets of a line before it is folded, without its line break (3.1). */
const LINE_OCTETS = 75
const NEWLINE = '\r\n'

const CONTROL = /(?![\t\n])\p{Cc}/gu

/** A value of type TEXT (3.3.11): backslash, semicolon, comma and line breaks escaped, other control characters left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
}

/** UTF-8 octets of a character. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
}

/** Folds a line at 75 octets, never inside a character; what follows begins with a blank that counts. */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > LINE_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += more
  }
  return [...parts, part].join(NEWLINE)
}

const dateOf = (day: IsoDate) => day.replaceAll('-', '')

/** `2026-11-22T04:00:00.000Z` → `20261122T040000Z`. */
function momentOf(stamp: string): string {
  return new Date(stamp).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '')
}

/** A day that is not a moment begins at midnight, and nobody wants to be rung then (3.8.6.3): nine in the morning of that day. */
function triggerOf(alarmDays: number): string {
  const wholeDays = alarmDays - 1
  return `-P${wholeDays === 0 ? '' : `${wholeDays}D`}T15H`
}

function alarmOf({ alarmDays, summary }: IcsEvent): string[] {
  if (alarmDays === null) return []
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(summary)}`,
    `TRIGGER:${triggerOf(alarmDays)}`,
    'END:VALARM',
  ]
}

/** The end of an all-day event is the day after (3.6.1). It blocks nobody's time. */
function eventOf(event: IcsEvent, moment: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${moment}`,
    `DTSTART;VALUE=DATE:${dateOf(event.day)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(event.day, 1))}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    `CATEGORIES:${escapeText(event.category)}`,
    'TRANSP:TRANSPARENT',
    ...alarmOf(event),
    'END:VEVENT',
  ]
}

/** The calendar as a file's text: CRLF at the end of every line, none longer than 75 octets. */
export function writeIcs({ name, product, stamp, events }: IcsCalendar): string {
  const moment = momentOf(stamp)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventOf(event, moment)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => foldLine(line) + NEWLINE).join('')
}
