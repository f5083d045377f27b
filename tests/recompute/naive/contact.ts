/** From when to when a worker met a hazard: posts held, cut by the day the post met the hazard and by leaving the firm. */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, earliest, plusDays } from './calendar.ts'
import { noiseBand } from './cycle.ts'

export type Exposure = Facts['exposures'][number]

/** One unbroken time with one hazard, on one post or on several in a row. */
export interface Stint {
  readonly hazardId: string
  /** First day; null when it is not recorded. */
  readonly from: Day | null
  /** Last day; null while nothing ends it. */
  readonly to: Day | null
  readonly pieces: readonly Piece[]
}

const BEGINNING = '0000-01-01'
const END = '9999-12-31'
/** Back with the hazard after more free days than this is a new stint (a default of the program). */
const FREE_DAYS = 30

/** The part of a stint that one assignment to one post accounts for. */
interface Piece {
  readonly from: Day
  readonly to: Day
  readonly isStartKnown: boolean
  readonly exposure: Exposure
}

/** Later of two days. */
function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

function pieces(facts: Facts, workerId: string, hazardId: string): Piece[] {
  const leaves = facts.workers.find(({ id }) => id === workerId)?.leaveDate ?? END
  const found: Piece[] = []
  for (const assignment of facts.assignments) {
    if (assignment.workerId !== workerId) continue
    for (const exposure of facts.exposures) {
      if (exposure.postId !== assignment.postId || exposure.hazardId !== hazardId) continue
      const from = later(assignment.from ?? BEGINNING, exposure.since ?? BEGINNING)
      const ends = assignment.to ?? END
      const to = ends < leaves ? ends : leaves
      if (from <= to) found.push({ from, to, exposure, isStartKnown: assignment.from !== null })
    }
  }
  return found.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** How a hazard was met on a day, however little: one entry per post held on it. */
export function contactOn(facts: Facts, workerId: string, hazardId: string, day: Day): Exposure[] {
  return pieces(facts, workerId, hazardId)
    .filter(({ from, to }) => from <= day && day <= to)
    .map(({ exposure }) => exposure)
}

/** First days of the work with a hazard that goes on, or is planned; the beginning of time where it is not recorded. */
export function contactsFrom(facts: Facts, workerId: string, hazardId: string, asOf: Day): Day[] {
  return pieces(facts, workerId, hazardId)
    .filter(({ to }) => to >= asOf)
    .map(({ from }) => from)
}

/** First day with any hazard; null when one of the posts has no recorded beginning. */
export function firstContact(facts: Facts, workerId: string): Day | null {
  const all = hazardsOf(facts, workerId).flatMap((hazardId) => pieces(facts, workerId, hazardId))
  return all.every(({ isStartKnown }) => isStartKnown) ? earliest(all.map(({ from }) => from)) : null
}

/** Whether any hazard is met on the day or later. */
export function hasContactFrom(facts: Facts, workerId: string, day: Day): boolean {
  return hazardsOf(facts, workerId).some((hazardId) => pieces(facts, workerId, hazardId).some(({ to }) => to >= day))
}

/** Stints of a worker with a hazard in order; posts that follow each other, if only after a short break, make one. */
export function stints(facts: Facts, workerId: string, hazardId: string): Stint[] {
  const found: { from: Day; to: Day; pieces: Piece[] }[] = []
  const all = pieces(facts, workerId, hazardId)
  // Noise below 80 dB(A) is outside section 7.1: for exams it is no contact, unless there is nothing else.
  const counting = all.filter(({ exposure }) => hazardId !== 'phys-1' || noiseBand([exposure]) !== 'below')
  for (const piece of counting.length > 0 ? counting : all) {
    const last = found.at(-1)
    if (last && (last.to === END || piece.from <= plusDays(last.to, FREE_DAYS + 1))) {
      last.to = later(last.to, piece.to)
      last.pieces.push(piece)
    } else found.push({ from: piece.from, to: piece.to, pieces: [piece] })
  }
  return found.map((one) => ({
    hazardId,
    from: one.pieces.every(({ isStartKnown }) => isStartKnown) ? one.from : null,
    to: one.to === END ? null : one.to,
    pieces: one.pieces,
  }))
}

/** Every hazard a worker has met, meets or is going to meet. */
export function hazardsOf(facts: Facts, workerId: string): string[] {
  const posts = facts.assignments.filter((a) => a.workerId === workerId).map((a) => a.postId)
  return [...new Set(facts.exposures.filter((x) => posts.includes(x.postId)).map((x) => x.hazardId))]
}

/** Whether a stint covers the day. */
export function isOn(stint: Stint, day: Day): boolean {
  return stint.pieces.some(({ from, to }) => from <= day && day <= to)
}
