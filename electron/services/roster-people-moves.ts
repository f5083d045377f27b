/** Coming, moving and going, and the same change to many: looked at before, written whole or not at all. */
import { AppError } from '#shared/api/errors.ts'
import { planEdit, planMove, supposedMove, type Plan, type Planned, type Setting } from '#shared/domain/moves.ts'
import type { Id } from '#shared/entities/common.ts'
import type { BulkEdit, Move, MovePreview } from '#shared/entities/people.ts'
import { renderError } from '#shared/i18n/index.ts'
import type { Question } from './due.ts'
import { refusedPerson } from './person-checks.ts'
import { change, newId, type Session } from './session.ts'
import { askWhatIf } from './what-if.ts'

type Ask = Question & { readonly move: Move }

function settingOf({ store, engine }: Session): Setting {
  return { facts: store.facts(), reference: engine.reference, today: engine.clock.today(), newId }
}

/** What the law forbids, and what may have happened all the same. */
const INSISTED: ReadonlySet<string> = new Set(['worker.leavesUnderDiagnosis', 'worker.leavesUnexamined'])

/** What the move would bring, or the sentence it is refused with. Reads only. */
export function previewMove(session: Session, { move, ...question }: Ask): MovePreview {
  const outcome = planMove(settingOf(session), move)
  if (outcome.is === 'refused')
    return {
      refusal: renderError(refusedPerson(outcome.refusal), question.language),
      mayInsist: INSISTED.has(outcome.refusal.code),
      answer: null,
    }
  try {
    return {
      refusal: null,
      mayInsist: false,
      answer: askWhatIf(session, { ...question, changes: [supposedMove(move)] }),
    }
  } catch (error) {
    if (error instanceof AppError)
      return { refusal: renderError(error, question.language), mayInsist: false, answer: null }
    throw error
  }
}

/** Writes a move in one transaction. Throws `worker.*` and `assignment.*` for what the facts contradict or the law bars, and `record.*`. */
export function applyMove(session: Session, { move }: { readonly move: Move }): { workerId: Id } {
  const reason = move.is === 'leave' ? (move.despite ?? null) : null
  write(session, planMove(settingOf(session), move), `people.${move.is}`, reason)
  return { workerId: move.is === 'join' ? move.worker.id : move.workerId }
}

/** Writes one change for many persons in one transaction; throws for the first person who cannot be changed. Answers how many were. */
export function applyEdit(
  session: Session,
  { ids, edit }: { readonly ids: readonly Id[]; readonly edit: BulkEdit },
): { persons: number } {
  const known = new Set(session.store.facts().workers.map(({ id }) => id))
  if (ids.some((id) => !known.has(id))) throw new AppError('record.notFound')
  write(session, planEdit(settingOf(session), ids, edit), `people.edit.${edit.is}`)
  return { persons: new Set(ids).size }
}

function write({ store, engine }: Session, outcome: Planned, useCase: string, reason: string | null = null): void {
  if (outcome.is === 'refused') throw refusedPerson(outcome.refusal)
  const { workers, assignments, copyRequests }: Plan = outcome.plan
  store.transaction(change(engine, useCase, reason), (writer) => {
    for (const worker of workers) writer.save('workers', worker)
    for (const assignment of assignments) writer.save('assignments', assignment)
    for (const request of copyRequests) writer.save('copyRequests', request)
  })
}
