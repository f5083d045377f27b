/** A due list by month and area, to be looked at rather than read. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { BoardArea, DueRow } from '#shared/entities/due.ts'
import { addMonths } from './dates.ts'

/** `overdue`: a binding day has gone by; `passed`: that of a reminder has; else `YYYY-MM`. */
export type DueBucket = string

export interface DueMonths {
  /** `overdue`, `passed` where there are any, then twelve months beginning with that of the day. */
  readonly buckets: readonly DueBucket[]
  /** Areas with anything in sight, the fullest first; one count per bucket. */
  readonly areas: readonly { readonly area: BoardArea; readonly counts: readonly number[] }[]
  /** Rows that have no day, do not apply, or lie beyond the twelve months. */
  readonly elsewhere: number
}

const MONTHS = 12

function bucketOf({ status, footing, dueDate }: DueRow, asOf: IsoDate): DueBucket | null {
  if (status === 'overdue') return 'overdue'
  if (status === 'notApplicable' || dueDate === null) return null
  if (dueDate >= asOf) return dueDate.slice(0, 7)
  return footing === 'reminder' && status === 'due' ? 'passed' : null
}

/** How many rows of each area are overdue, and fall due in each of the next twelve months. */
export function dueByMonth(rows: readonly DueRow[], asOf: IsoDate): DueMonths {
  const months = Array.from({ length: MONTHS }, (_, ahead) => addMonths(asOf, ahead).slice(0, 7))
  const placed = rows.map((row) => ({ area: row.area, bucket: bucketOf(row, asOf) }))
  const passed = placed.some(({ bucket }) => bucket === 'passed')
  const buckets = ['overdue', ...(passed ? ['passed'] : []), ...months]
  const shown = placed.filter(({ bucket }) => bucket !== null && buckets.includes(bucket))
  const areas = [...Map.groupBy(shown, ({ area }) => area)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([area, own]) => ({
      area,
      counts: buckets.map((bucket) => own.filter((row) => row.bucket === bucket).length),
    }))
  return { buckets, areas, elsewhere: rows.length - shown.length }
}
