/** EX-21: recommended examinations after leaving (G188 4.6.2, annex C), by years of work with the factor. */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, plusMonths, tomorrow } from './calendar.ts'
import { hazardsOf, stints } from './contact.ts'
import { nextOf } from './follow-up.ts'
import { type Answer, dated, type Item, onlyReminds, together } from './status.ts'
import { followUpOf, NEW_EDITION_FROM } from './tables.ts'

function daysOf(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
}

/** Days of work, each counted once, without the breaks. */
function workDays(pieces: readonly { readonly from: Day; readonly to: Day }[]): number {
  let [days, done] = [0, '']
  for (const { from, to } of pieces.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (to <= done) continue
    days += daysOf(from > done ? from : tomorrow(done), to)
    done = to
  }
  return days
}

/** How often and how long (what may be left out below the limit is left to the firm), read from the cell of the table; null where nothing is planned. */
function planFor(cell: string, years: number): { months: number; years: number } | null {
  const parts = cell.split(';')
  if (parts.some((part) => part.startsWith('>'))) return null
  if (parts.some((part) => /^对象:接尘(工龄)?>5年/.test(part)) && years <= 5) return null
  const interval = parts.find((part) => part.startsWith('间隔=>'))
  const bands = parts.flatMap((part) => {
    const band = /^工龄(<=|>)(\d+)年=>随访(\d+)年$/.exec(part)
    if (band === null) return []
    const bound = Number(band[2])
    return (band[1] === '>' ? years > bound : years <= bound) ? [Number(band[3])] : []
  })
  const fixed = parts.flatMap((part) => /随访(\d+)年$/.exec(part)?.[1] ?? []).map(Number)
  const length = bands[0] ?? fixed[0]
  if (interval === undefined || length === undefined) return null
  return { months: Number(/\d+/.exec(interval)?.[0]), years: length }
}

export function afterLeavingItems(facts: Facts, asOf: Day): Item[] {
  if (asOf < NEW_EDITION_FROM) return []
  return facts.workers.flatMap(({ id }): Item[] => {
    const answers = hazardsOf(facts, id).flatMap((hazardId): Answer[] => {
      const all = stints(facts, id, hazardId)
      const last = all.at(-1)
      if (last === undefined || last.to === null || last.to >= asOf) return []
      const cell = followUpOf(hazardId)
      if (cell === null || all.some(({ from }) => from === null)) return []
      const days = workDays(all.flatMap(({ pieces }) => pieces))
      const plan = planFor(cell, days / 365.25)
      if (plan === null) return []
      const { to } = last
      const appointed = Array.from({ length: Math.floor((plan.years * 12) / plan.months) }, (_, index) =>
        plusMonths(to, plan.months * (index + 1)),
      )
      const visits = facts.exams
        .filter((exam) => exam.workerId === id && exam.kind === 'followUp' && exam.date > to)
        .filter((exam) => exam.hazardIds.includes(hazardId))
        .map(({ date }) => date)
      const open = appointed.filter((day) => asOf <= plusMonths(day, 12))
      const next = nextOf(appointed, visits)
      const first = open.find((day) => next !== null && day >= next)
      return first === undefined ? [] : [dated(first, asOf)]
    })
    return answers.length === 0 ? [] : [['health.followUp', `worker/${id}`, onlyReminds(together(answers))]]
  })
}
