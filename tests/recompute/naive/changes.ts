/** D41: special training before work with severe hazards, and training again after a change (令5号 10). */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, earliest, latest, plusDays, plusMonths, yesterday } from './calendar.ts'
import { isOpen, metOn } from './common.ts'
import { type Answer, binds, dated, isRecent, type Item, MISSING, overdueSince, together } from './status.ts'
import { SEVERE } from './tables.ts'

type Training = Facts['trainings'][number]

function held(facts: Facts, workerId: string): Training[] {
  return facts.trainings.filter(
    ({ trainee, workerId: of, passed }) => trainee === 'worker' && of === workerId && passed !== false,
  )
}

/** Work at a post that goes on or is planned. */
function openWork(facts: Facts, postId: string, asOf: Day): Assignment[] {
  return facts.assignments.filter((row) => {
    const leaves = facts.workers.find(({ id }) => id === row.workerId)?.leaveDate ?? null
    const begins = row.from === null || leaves === null || row.from <= leaves
    return row.postId === postId && begins && isOpen(null, row.to, asOf) && isOpen(null, leaves, asOf)
  })
}

/** Before the first day with a severe hazard; an old start without any such record is no confession. */
function special(facts: Facts, asOf: Day): Item[] {
  const sessions = facts.trainings.filter(({ kind }) => kind === 'special')
  const kept = earliest(sessions.map(({ date }) => date))
  return facts.posts.flatMap(({ id }): Item[] => {
    const severe = facts.exposures.filter(({ postId, hazardId }) => postId === id && SEVERE.has(hazardId))
    if (severe.length === 0) return []
    const begins = severe.some(({ since }) => since === null)
      ? null
      : earliest(severe.flatMap(({ since }) => since ?? []))
    const answers = openWork(facts, id, asOf).flatMap(({ workerId, from }): Answer[] => {
      const own = sessions.filter((row) => row.workerId === workerId && row.passed !== false).map(({ date }) => date)
      if (from === null) return own.length > 0 ? [] : [MISSING]
      const start = latest([from, begins ?? from]) ?? from
      if (own.length > 0) return own.every((day) => day === start) ? [MISSING] : []
      const deadline = yesterday(start)
      if (deadline >= asOf) return [dated(deadline, asOf)]
      const isBreach = asOf <= plusMonths(start, 12) || (kept !== null && kept <= start)
      return isBreach ? [overdueSince(deadline)] : [MISSING]
    })
    return answers.length === 0 ? [] : [['training.special', `post/${id}`, binds(together(answers))]]
  })
}

/** Trained again: on the day or later, or by a special session in the thirty days before; `null` when all were. */
function again(facts: Facts, workerIds: readonly string[], day: Day, asOf: Day): Answer | null {
  const isTrained = (workerId: string) =>
    held(facts, workerId).some(({ kind, date }) => date >= day || (kind === 'special' && date >= plusDays(day, -30)))
  if (day > asOf || !isRecent(day, asOf) || workerIds.every(isTrained)) return null
  return facts.trainings.some(({ trainee }) => trainee === 'worker') ? dated(day, asOf) : MISSING
}

type Assignment = Facts['assignments'][number]

/** Who stands on which post on the day. */
function standing(facts: Facts, asOf: Day): Assignment[] {
  const here = facts.workers.filter(({ hireDate, leaveDate }) => isOpen(hireDate, leaveDate, asOf)).map(({ id }) => id)
  return facts.assignments.filter(({ workerId, from, to }) => here.includes(workerId) && isOpen(from, to, asOf))
}

/** A new process: everybody exposed who was there before; a new hazard: whoever stood at the post; a move: whoever came from another post. */
function changes(facts: Facts, asOf: Day): Item[] {
  const now = standing(facts, asOf)
  const exposed = new Set(metOn(facts, asOf).map(({ postId }) => postId))
  const item = (subject: string, answer: Answer | null): Item[] =>
    answer === null ? [] : [['training.change', subject, binds(answer)]]
  const processes = facts.changeEvents
    .filter(({ kind }) => kind === 'processChanged')
    .flatMap(({ id, date }) => {
      const people = now
        .filter(({ postId }) => exposed.has(postId))
        .map(({ workerId }) => workerId)
        .filter((workerId) => wasThere(facts, workerId, date))
      return item(`changeEvent/${id}`, again(facts, people, date, asOf))
    })
  const hazards = facts.exposures.flatMap(({ id, postId, since }) => {
    const before = now.filter((row) => row.postId === postId && row.from !== null && since !== null && row.from < since)
    return since === null
      ? []
      : item(
          `exposure/${id}`,
          again(
            facts,
            before.map(({ workerId }) => workerId),
            since,
            asOf,
          ),
        )
  })
  const moves = [...exposed].flatMap((postId) => {
    const arrivals = now.filter((row) => row.postId === postId && row.from !== null && cameFromElsewhere(facts, row))
    const days = [...new Set(arrivals.flatMap(({ from }) => from ?? []))].toSorted()
    const open = days.flatMap((day) => {
      const people = arrivals.filter(({ from }) => from === day).map(({ workerId }) => workerId)
      return again(facts, people, day, asOf) ?? []
    })
    return item(`post/${postId}`, open[0] ?? null)
  })
  return [...processes, ...hazards, ...moves]
}

/** In the firm before a day: hired before it, or on some post. */
function wasThere(facts: Facts, workerId: string, day: Day): boolean {
  const hired = facts.workers.find(({ id }) => id === workerId)?.hireDate ?? null
  if (hired !== null) return hired < day
  return facts.assignments.some((row) => row.workerId === workerId && (row.from === null || row.from < day))
}

function cameFromElsewhere(facts: Facts, { workerId, postId, from }: Assignment): boolean {
  const [first] = facts.assignments
    .filter((row) => row.workerId === workerId)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return first !== undefined && first.postId !== postId && (first.from ?? '') < (from ?? '')
}

export function changeItems(facts: Facts, asOf: Day): Item[] {
  return [...special(facts, asOf), ...changes(facts, asOf)]
}
