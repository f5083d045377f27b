/** Worked tests of the duties: each date follows from its clock, and each clock is one of the duty's own. */
import { addDays, addMonths } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { LibraryRow } from '../library-schemas.ts'
import type { Message } from '#shared/domain/explanation.ts'
import { fault, type Finding, type PackSet } from './finding.ts'

type Duty = LibraryRow<'duties'>
type Clock = Duty['clocks'][number]

/** The day a clock points to, or null when it counts no calendar days: working days need the holidays of the year. */
export function clockDate(clock: Clock, from: IsoDate): IsoDate | null {
  const count = clock.direction === 'before' ? -clock.count : clock.count
  if (clock.unit === 'day') return addDays(from, count)
  if (clock.unit === 'month') return addMonths(from, count)
  return null
}

function faultOf(duty: Duty, { clock: id, from, due, given, expect }: Duty['examples'][number]): Message | null {
  if (id === null) {
    const told = given !== '' && expect !== '' && from === null && due === null
    return told ? null : fault('example.noOutcome', { duty: duty.id })
  }
  const clock = duty.clocks.find((candidate) => candidate.id === id)
  if (!clock) return fault('example.noClock', { duty: duty.id, clock: id })
  if (from === null || due === null) return fault('example.noDates', { duty: duty.id, clock: id })
  const date = clockDate(clock, from)
  if (date === due) return null
  return fault('example.otherDate', { duty: duty.id, clock: id, from, date: date ?? '@packFault.never', due })
}

/** Worked tests that do not come out. */
export function checkExamples({ library }: PackSet): Finding[] {
  return library('duties').rows.flatMap((duty, index) =>
    duty.examples.flatMap((example) => {
      const found = faultOf(duty, example)
      return found === null ? [] : [{ pack: 'duties', row: index + 1, fault: found }]
    }),
  )
}
