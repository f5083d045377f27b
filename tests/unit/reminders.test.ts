/** Desktop reminders: when, and what they say. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { isQuiet, reminderDue, reminderOf } from '#shared/domain/reminders.ts'
import { reminderSettingsSchema, type ReminderSettings } from '#shared/entities/reminders.ts'
import { translator } from '#shared/i18n/index.ts'

const usual = reminderSettingsSchema.parse({})
const day = isoDate('2026-11-22')
const quiet = (from: string, until: string): ReminderSettings => ({ ...usual, quiet: { from, until } })

describe('when', () => {
  test.each([
    ['20:00', '08:00', '19:59', false],
    ['20:00', '08:00', '20:00', true],
    ['20:00', '08:00', '00:00', true],
    ['20:00', '08:00', '07:59', true],
    ['20:00', '08:00', '08:00', false],
    ['12:00', '13:30', '12:30', true],
    ['12:00', '13:30', '00:00', false],
    ['09:00', '09:00', '09:00', false],
  ])('quiet from %s until %s: at %s %s', (from, until, time, expected) =>
    expect(isQuiet(quiet(from, until), time)).toBe(expected),
  )

  test('once a day, and again after midnight as soon as the quiet hours end', () => {
    const at = (time: string, on = day) => ({ day: on, time })
    expect(reminderDue(null, at('09:00'), usual)).toBe(true)
    expect(reminderDue(day, at('18:00'), usual)).toBe(false)
    const next = isoDate('2026-11-23')
    expect(reminderDue(day, at('00:00', next), usual)).toBe(false)
    expect(reminderDue(day, at('08:00', next), usual)).toBe(true)
    expect(reminderDue(day, at('00:00', next), { ...usual, quiet: null })).toBe(true)
    expect(reminderDue(null, at('09:00'), { ...usual, on: false })).toBe(false)
  })

  test('whatever the quiet hours, a day has a minute outside them', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    fc.assert(
      fc.property(time, time, (from, until) => {
        expect(isQuiet(quiet(from, until), until)).toBe(false)
      }),
    )
  })

  test('a time that is none is refused', () => {
    expect(reminderSettingsSchema.safeParse({ quiet: { from: '24:00', until: '08:00' } }).success).toBe(false)
  })
})

describe('what', () => {
  const counts = [
    { firmId: 'f1', overdue: 3, due: 2 },
    { firmId: 'f2', overdue: 0, due: 4 },
    { firmId: 'f3', overdue: 0, due: 0 },
  ]

  test('firms with nothing pressing are not counted; firms not chosen neither', () => {
    expect(reminderOf(counts, usual)).toEqual({ key: 'reminder.many.both', params: { firms: 2, overdue: 3, due: 6 } })
    expect(reminderOf(counts, { ...usual, firms: ['f2', 'f3'] })?.key).toBe('reminder.one.due')
    expect(reminderOf(counts, { ...usual, firms: ['f3'] })).toBeNull()
    expect(reminderOf([], usual)).toBeNull()
  })

  test('every sentence exists in both languages and holds numbers only', () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const many of ['one', 'many'])
        for (const what of ['overdue', 'due', 'both']) {
          const text = translator(language, 'shell')(`reminder.${many}.${what}`, { firms: 2, overdue: 3, due: 6 })
          expect(text).toMatch(/\d/)
          expect(text).not.toContain('{{')
        }
  })
})
