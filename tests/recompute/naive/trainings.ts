/** Training: D38 (people in charge), D39 (before exposed work), D40 (every year). */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, plusMonths, yesterday } from './calendar.ts'
import { contactOn, firstContact, hasContactFrom, hazardsOf } from './contact.ts'
import { type Answer, dated, MISSING, SETTLED } from './status.ts'

type Training = Facts['trainings'][number]

/** A session that was failed counts for nothing. */
function held(facts: Facts): Training[] {
  return facts.trainings.filter(({ passed }) => passed !== false)
}

function hoursOf(trainings: readonly Training[]): number {
  return trainings.reduce((sum, { hours }) => sum + hours, 0)
}

/** Twelve months after the session from which on, counted back from the latest, the hours are full. */
function yearly(trainings: readonly Training[], hours: number, asOf: Day): Answer {
  const newestFirst = trainings.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const needed = newestFirst.findIndex((_, index) => hoursOf(newestFirst.slice(0, index + 1)) >= hours)
  const oldest = newestFirst[needed]
  return oldest ? dated(plusMonths(oldest.date, 12), asOf) : MISSING
}

/** D38: 16 hours at first, 8 every year. Refresher records alone still date the next course; half a first course does not. */
export function roleAnswers(facts: Facts, asOf: Day): [string, string, Answer][] {
  return (['principal', 'healthManager'] as const).map((role) => {
    const own = held(facts).filter(({ trainee }) => trainee === role)
    const first = hoursOf(own.filter(({ kind }) => kind === 'first'))
    return [`training.${role}`, role, first > 0 && first < 16 ? MISSING : yearly(own, 8, asOf)]
  })
}

function beforeWork(facts: Facts, own: readonly Training[], start: Day | null, asOf: Day): Answer {
  if (start === null) return MISSING
  const first = own.filter(({ kind }) => kind === 'first')
  if (hoursOf(first.filter(({ date }) => date < start)) >= 8) return SETTLED
  if (hoursOf(first.filter(({ date }) => date <= start)) >= 8) return MISSING
  const deadline = yesterday(start)
  if (start > asOf) return dated(deadline, asOf)
  if (asOf <= plusMonths(start, 12)) return { status: 'overdue', dueDate: deadline }
  if (own.some(({ date }) => date > start)) return SETTLED
  const keptRecords = facts.trainings.some(({ trainee, date }) => trainee === 'worker' && date <= start)
  return keptRecords ? { status: 'overdue', dueDate: deadline } : MISSING
}

/** D39 and D40 for one worker, by the name of the rule. */
export function trainingAnswers(facts: Facts, workerId: string, asOf: Day): [string, Answer][] {
  const own = held(facts).filter((training) => training.workerId === workerId)
  const hired = facts.workers.find(({ id }) => id === workerId)?.hireDate ?? asOf
  const items: [string, Answer][] = []
  if (hasContactFrom(facts, workerId, asOf))
    items.push(['training.preJob', beforeWork(facts, own, firstContact(facts, workerId), asOf)])
  const isExposed = hazardsOf(facts, workerId).some((id) => contactOn(facts, workerId, id, asOf).length > 0)
  if (hired <= asOf && isExposed) items.push(['training.inService', yearly(own, 4, asOf)])
  return items
}
