/** What a worker's record or a post may not say, however it is written: days that contradict each other, work the law bars. */
import { AppError } from '#shared/api/errors.ts'
import { assignmentRefusal, workerRefusal, type PersonRefusal } from '#shared/domain/assignments.ts'
import { leavingObstacle } from '#shared/domain/leaving-obstacles.ts'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import { assignmentSchema, workerSchema } from '#shared/entities/worker.ts'
import type { Session } from './session.ts'

/** The refusal of a person's record, post or move as the error a person reads. */
export function refusedPerson({ code, params }: PersonRefusal): AppError {
  return new AppError(code, params)
}

/** Throws `worker.*` or `assignment.*`. A record its own schema refuses is left to the writer, which says where. */
export function checkPerson<K extends RecordKind>({ store, engine }: Session, kind: K, record: RecordOf<K>): void {
  const refusal = personRefusal({ store, engine }, kind, record)
  if (refusal !== null) throw refusedPerson(refusal)
}

function personRefusal({ store, engine }: Session, kind: RecordKind, record: object): PersonRefusal | null {
  if (kind === 'workers') {
    const worker = workerSchema.safeParse(record)
    if (!worker.success) return null
    const facts = store.facts()
    const before = store.get('workers', worker.data.id)
    const leaves = before !== null && before.leaveDate === null && worker.data.leaveDate !== null
    return (
      workerRefusal(before, worker.data, facts.workers) ??
      (leaves ? leavingObstacle(facts, engine.reference, [worker.data], engine.clock.today()) : null)
    )
  }
  if (kind !== 'assignments') return null
  const assignment = assignmentSchema.safeParse(record)
  if (!assignment.success) return null
  const before = store.get('assignments', assignment.data.id)
  return assignmentRefusal(store.facts(), engine.reference, before, assignment.data, engine.clock.today())
}
