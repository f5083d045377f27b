/** 入职、调岗、离岗: what a move writes, or why it cannot be made. Pure; the service writes a plan as one transaction. */
import { assertNever } from './assert-never.ts'
import { type PersonRefusal, barRefusal, periodRefusal, postName, workerRefusal } from './assignments.ts'
import { barsTo } from './barred-posts.ts'
import { addDays } from './dates.ts'
import { leavingObstacle } from './leaving-obstacles.ts'
import { covers } from './presence.ts'
import { firmInsures } from './rules/injury-insurance.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { CopyRequest } from '#shared/entities/health.ts'
import type { BulkEdit, Move } from '#shared/entities/people.ts'
import type { SupposedChange } from '#shared/entities/what-if.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Records as they will stand; each is inserted or replaces the one of the same id. */
export interface Plan {
  readonly workers: readonly Worker[]
  readonly assignments: readonly Assignment[]
  readonly copyRequests: readonly CopyRequest[]
}

export type Planned =
  | { readonly is: 'planned'; readonly plan: Plan }
  | { readonly is: 'refused'; readonly refusal: PersonRefusal }

/** Where a move is planned. `newId` names the records it adds. */
export interface Setting {
  readonly facts: Facts
  readonly reference: Reference
  readonly today: IsoDate
  readonly newId: () => Id
}

type Of<K extends Move['is']> = Extract<Move, { is: K }>
const NOTHING: Plan = { workers: [], assignments: [], copyRequests: [] }

/** Stops the move it is thrown in; never leaves this file. */
class Refused extends Error {
  readonly refusal: PersonRefusal
  constructor(code: PersonRefusal['code'], params: PersonRefusal['params']) {
    super(code)
    this.refusal = { code, params }
  }
}

function refuseFor(refusal: PersonRefusal | null): void {
  if (refusal !== null) throw new Refused(refusal.code, refusal.params)
}

function planned(make: () => Plan): Planned {
  try {
    return { is: 'planned', plan: make() }
  } catch (error) {
    if (error instanceof Refused) return { is: 'refused', refusal: error.refusal }
    throw error
  }
}

/** What one move writes, or the first contradiction with what is on record. */
export function planMove(setting: Setting, move: Move): Planned {
  return planned(() => {
    switch (move.is) {
      case 'join':
        return joining(setting, move)
      case 'transfer':
        return checked(setting, transferring(setting, [move.workerId], move))
      case 'leave':
        return leaving(setting, [move.workerId], move)
      default:
        return assertNever(move)
    }
  })
}

/** The same change for many persons: all of it, or the first contradiction. */
export function planEdit(setting: Setting, ids: readonly Id[], edit: BulkEdit): Planned {
  return planned(() => {
    switch (edit.is) {
      case 'post':
        return checked(setting, transferring(setting, ids, edit))
      case 'leave':
        return leaving(setting, ids, { on: edit.on, copyAsked: false })
      case 'kind': {
        const { kind } = edit
        const keeps = kind === 'dispatched' || kind === 'contractor'
        // An employer left out is no reason to forget one on record; the firm's own people and interns have none.
        const employer = (worker: Worker) => (keeps ? (edit.employer ?? worker.employer) : null)
        const workers = chosenWorkers(setting, ids)
        return { ...NOTHING, workers: workers.map((worker) => ({ ...worker, kind, employer: employer(worker) })) }
      }
      case 'insured':
        return {
          ...NOTHING,
          workers: chosenWorkers(setting, ids).map((worker) => insuredFrom(setting, worker, edit.on)),
        }
      default:
        return assertNever(edit)
    }
  })
}

function joining(setting: Setting, { worker: particulars, postId, on }: Of<'join'>): Plan {
  const { facts, newId } = setting
  const worker: Worker = { ...particulars, hireDate: on, leaveDate: null }
  refuseFor(workerRefusal(null, worker, facts.workers))
  const assignment: Assignment = { id: newId(), workerId: worker.id, postId, from: on, to: null }
  const joined = { ...setting, facts: { ...facts, workers: [...facts.workers, worker] } }
  return { ...checked(joined, { ...NOTHING, assignments: [assignment] }), workers: [worker] }
}

/** The person is at work on the day. */
function employed({ name, hireDate, leaveDate }: Worker, on: IsoDate): void {
  if (hireDate !== null && hireDate > on) throw new Refused('worker.notYetHired', { name, hireDate, on })
  if (leaveDate !== null && leaveDate < on) throw new Refused('worker.alreadyLeft', { name, leaveDate, on })
}

function chosenWorkers({ facts }: Setting, ids: readonly Id[]): Worker[] {
  const chosen = new Set(ids)
  return facts.workers.filter(({ id }) => chosen.has(id))
}

/** 参保 on record from a day that has come. The firm insures its own people once they work there; others may be insured before they come. */
function insuredFrom({ today }: Setting, worker: Worker, on: IsoDate): Worker {
  const { name, insuredSince: since } = worker
  if (on > today) throw new Refused('worker.insuredAhead', { on })
  if (since !== null) throw new Refused('worker.alreadyInsured', { name, since })
  employed(firmInsures(worker) ? worker : { ...worker, hireDate: null }, on)
  return { ...worker, insuredSince: on }
}

/** Ends every post held on the day before, begins the new one. */
function transferring(
  setting: Setting,
  ids: readonly Id[],
  { postId, on }: Pick<Of<'transfer'>, 'postId' | 'on'>,
): Plan {
  const { facts, newId } = setting
  const post = postName(facts, postId)
  const assignmentsOf = Map.groupBy(facts.assignments, ({ workerId }) => workerId)
  const assignments = chosenWorkers(setting, ids).flatMap((worker) => {
    employed(worker, on)
    const held = (assignmentsOf.get(worker.id) ?? []).filter(({ from, to }) => covers(from, to, on))
    const { name } = worker
    if (held.some((row) => row.postId === postId)) throw new Refused('worker.alreadyThere', { name, post, on })
    if (held.some(({ from }) => from === on)) throw new Refused('worker.beginsThatDay', { name, on })
    const ended = held.map((row) => ({ ...row, to: addDays(on, -1) }))
    return [...ended, { id: newId(), workerId: worker.id, postId, from: on, to: null }]
  })
  return { ...NOTHING, assignments }
}

type Leaving = Pick<Of<'leave'>, 'on' | 'copyAsked' | 'despite'>

/**
 * Sets the last day, ends what is held beyond it, and notes that a copy of the health file was asked for. What the law forbids is
 * refused; who has gone all the same is recorded with the reason given.
 */
function leaving(setting: Setting, ids: readonly Id[], { on, copyAsked, despite }: Leaving): Plan {
  const { facts, reference, newId, today } = setting
  const people = chosenWorkers(setting, ids)
  const assignmentsOf = Map.groupBy(facts.assignments, ({ workerId }) => workerId)
  const assignments = people.flatMap((worker) => {
    const { name, leaveDate } = worker
    refuseFor(workerRefusal(worker, { ...worker, leaveDate: on }, facts.workers))
    if (leaveDate !== null && leaveDate <= on) throw new Refused('worker.alreadyLeft', { name, leaveDate, on })
    const own = assignmentsOf.get(worker.id) ?? []
    const beyond = own.find(({ from }) => from !== null && from > on)
    if (beyond?.from) throw new Refused('worker.plannedLater', { name, on, from: beyond.from })
    return own.filter(({ to }) => to === null || to > on).map((row) => ({ ...row, to: on }))
  })
  const workers = people.map((worker) => ({ ...worker, leaveDate: on }))
  if (!despite) refuseFor(leavingObstacle(facts, reference, workers, today))
  return {
    workers,
    assignments,
    copyRequests: copyAsked
      ? people.map(({ id }) => ({ id: newId(), workerId: id, requestedOn: today, givenOn: null }))
      : [],
  }
}

/** A plan whose new posts nothing bars and no other period contradicts. */
function checked({ facts, reference, today }: Setting, plan: Plan): Plan {
  const known = new Map(facts.assignments.map((assignment) => [assignment.id, assignment]))
  const replaced = new Map(plan.assignments.map((assignment) => [assignment.id, assignment]))
  const fresh = plan.assignments.filter(({ id }) => !known.has(id))
  const workers = new Map(facts.workers.map((worker) => [worker.id, worker]))
  const assignmentsOf = Map.groupBy(facts.assignments, ({ workerId }) => workerId)
  const bars = barsTo(facts, reference, fresh, today)
  for (const assignment of fresh) {
    const worker = workers.get(assignment.workerId)
    if (worker === undefined) continue
    const others = (assignmentsOf.get(worker.id) ?? []).map((row) => replaced.get(row.id) ?? row)
    refuseFor(periodRefusal(worker, others, assignment, postName(facts, assignment.postId)))
    refuseFor(barRefusal(worker, bars.get(worker.id) ?? [], facts, assignment))
  }
  return plan
}

/** The move as a supposed change, for its answer before anything is written. */
export function supposedMove(move: Move): SupposedChange {
  switch (move.is) {
    case 'join': {
      const { id, name, sex, kind } = move.worker
      const birthDate = move.worker.birthDate
      return { kind: 'workerJoins', on: move.on, id, postId: move.postId, name, sex, birthDate, workerKind: kind }
    }
    case 'transfer':
      return { kind: 'workerMoves', on: move.on, workerId: move.workerId, postId: move.postId }
    case 'leave':
      return { kind: 'workerLeaves', on: move.on, workerId: move.workerId }
    default:
      return assertNever(move)
  }
}
