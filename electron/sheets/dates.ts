/** Reads a date as Chinese rosters write it. Nothing is guessed: what has no day is a month, what fits no form is unreadable. */
import { isoDateOrNull } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { dateOfSerial, type CellValue } from './workbook.ts'

export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'day'; readonly date: IsoDate }
  /** Only a month, e.g. 1999.12. `months` has two entries where a number lost its trailing zero: 1982.1 is January or October. */
  | { readonly kind: 'month'; readonly year: number; readonly months: readonly number[] }
  /** Written as a date, but there is no such day, e.g. 2024-02-30. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' }

/** Serial numbers that stand for days from 1927 to 2119: what a bare five-digit number in a date column is. */
const SERIALS = { from: 10_000, to: 80_000 } as const

const DAY =
  /^(\d{4})(?:\s*[-./年]\s*)(\d{1,2})(?:\s*[-./月]\s*)(\d{1,2})\s*日?(?:[T ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/
const MONTH = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/

const UNREADABLE = { kind: 'unreadable' } as const
const IMPOSSIBLE = { kind: 'impossible' } as const

/** Reads one cell as a date; `date1904` says from when the workbook counts bare serial numbers. */
export function readDate(cell: CellValue | undefined, date1904: boolean): DateReading {
  if (!cell) return { kind: 'blank' }
  if (cell.kind === 'date') return dayOr(cell.date, UNREADABLE)
  if (cell.kind === 'number') return readNumber(cell.number, date1904)
  if (cell.kind === 'error') return UNREADABLE
  return readText(cell.text, date1904)
}

function readText(text: string, date1904: boolean): DateReading {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
  if (plain === '') return { kind: 'blank' }
  if (/^\d{5,8}(\.\d+)?$/.test(plain)) return readNumber(Number(plain), date1904)
  const day = DAY.exec(plain)
  if (day) return dayOf(Number(day[1]), Number(day[2]), Number(day[3]))
  const month = MONTH.exec(plain)
  return month ? monthOf(Number(month[1]), [Number(month[2])]) : UNREADABLE
}

function readNumber(number: number, date1904: boolean): DateReading {
  if (number >= 19_000_101 && number <= 21_991_231) {
    return Number.isInteger(number)
      ? dayOf(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100)
      : UNREADABLE
  }
  if (number >= 190_001 && number <= 219_912) return monthOf(Math.floor(number / 100), [number % 100])
  if (number >= SERIALS.from && number <= SERIALS.to) {
    const date = dateOfSerial(number, date1904)
    return date === null ? UNREADABLE : dayOr(date, UNREADABLE)
  }
  if (number >= 1900 && number < 2200) return readDecimalMonth(number)
  return UNREADABLE
}

/** 1999.12 typed into a cell becomes a number; 1982.10 becomes 1982.1. A year alone says no month. */
function readDecimalMonth(number: number): DateReading {
  const [year = '', decimals = ''] = number.toFixed(2).split('.')
  const month = Number(decimals)
  if (month === 0 || Math.abs(Number(number.toFixed(2)) - number) > 1e-9) return UNREADABLE
  return month % 10 === 0 && month <= 90
    ? monthOf(Number(year), month === 10 ? [10, 1] : [month / 10])
    : monthOf(Number(year), [month])
}

function dayOf(year: number, month: number, day: number): DateReading {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return dayOr(text, IMPOSSIBLE)
}

function dayOr(text: string, otherwise: DateReading): DateReading {
  const date = isoDateOrNull(text)
  return date === null ? otherwise : { kind: 'day', date }
}

function monthOf(year: number, months: readonly number[]): DateReading {
  const sane =
    year >= 1900 && year <= 2199 && months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12)
  return sane ? { kind: 'month', year, months } : IMPOSSIBLE
}
