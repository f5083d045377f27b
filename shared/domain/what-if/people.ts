/** Supposed changes of people: somebody joins, moves or leaves. */
import { addDays, earlier } from '../dates.ts'
import { covers } from '../presence.ts'
import { Contradiction, type Setting } from './refusal.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { SupposedChange } from '#shared/entities/what-if.ts'
import { assignmentSchema, type Worker, workerSchema } from '#shared/entities/worker.ts'
import type { Post } from '#shared/entities/workplace.ts'

type Change<K extends SupposedChange['kind']> = Extract<SupposedChange, { kind: K }>

/** The post a change names. Throws a contradiction when there is none. */
export function postOf(facts: Facts, id: Id): Post {
  const post = facts.posts.find((entry) => entry.id === id)
  if (post === undefined) throw new Contradiction('noPost')
  return post
}

/** A worker employed on the day. Throws a contradiction otherwise. */
function employed(facts: Facts, id: Id, on: IsoDate): Worker {
  const worker = facts.workers.find((entry) => entry.id === id)
  if (worker === undefined) throw new Contradiction('noWorker')
  const { name, hireDate, leaveDate } = worker
  if (hireDate !== null && hireDate > on) throw new Contradiction('notYetHired', { name, on, hireDate })
  if (leaveDate !== null && leaveDate < on) throw new Contradiction('alreadyLeft', { name, on, leaveDate })
  return worker
}

/** 从业人员 counts own and dispatched persons at the place they work; contractors and interns are counted elsewhere or not at all. */
function withStaff(facts: Facts, kind: Worker['kind'], by: 1 | -1): Facts {
  const { staff } = facts.profile
  if (staff === null || kind === 'contractor' || kind === 'intern') return facts
  return { ...facts, profile: { ...facts.profile, staff: Math.max(0, staff + by) } }
}

export function joins(facts: Facts, change: Change<'workerJoins'>, { id }: Setting): Facts {
  const { on, postId, name, sex, birthDate, workerKind } = change
  postOf(facts, postId)
  if (facts.workers.some((worker) => worker.id === change.id)) throw new Contradiction('workerExists', { name })
  if (birthDate !== null && birthDate >= on) throw new Contradiction('bornLater', { name, on, birthDate })
  const worker = workerSchema.parse({ id: change.id, name, sex, birthDate, kind: workerKind, hireDate: on })
  const assignment = assignmentSchema.parse({ id: `${id}-post`, workerId: worker.id, postId, from: on })
  return withStaff(
    { ...facts, workers: [...facts.workers, worker], assignments: [...facts.assignments, assignment] },
    workerKind,
    1,
  )
}

/** Ends what the worker does on that day and begins the new post; used for moves and for those who go to a new post. */
export function moveTo(facts: Facts, workerId: Id, postId: Id, on: IsoDate, assignmentId: string): Facts {
  const { name } = employed(facts, workerId, on)
  const post = postOf(facts, postId)
  const current = facts.assignments.filter((row) => row.workerId === workerId && covers(row.from, row.to, on))
  if (current.some((row) => row.postId === postId))
    throw new Contradiction('alreadyThere', { name, post: post.name, on })
  if (current.some((row) => row.from === on)) throw new Contradiction('beginsThatDay', { name, on })
  const lastDay = addDays(on, -1)
  const assignments = facts.assignments.map((row) => (current.includes(row) ? { ...row, to: lastDay } : row))
  return {
    ...facts,
    assignments: [...assignments, assignmentSchema.parse({ id: assignmentId, workerId, postId, from: on })],
  }
}

export function moves(facts: Facts, { workerId, postId, on }: Change<'workerMoves'>, { id }: Setting): Facts {
  return moveTo(facts, workerId, postId, on, `${id}-post`)
}

export function leaves(facts: Facts, { workerId, on }: Change<'workerLeaves'>): Facts {
  const worker = employed(facts, workerId, on)
  if (worker.leaveDate === on) throw new Contradiction('alreadyLeft', { name: worker.name, on, leaveDate: on })
  const leaveDate = worker.leaveDate === null ? on : earlier(worker.leaveDate, on)
  const workers = facts.workers.map((row) => (row.id === workerId ? { ...row, leaveDate } : row))
  return withStaff({ ...facts, workers }, worker.kind, -1)
}
