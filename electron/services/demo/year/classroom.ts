/** Training sessions of the demo firm's officer: planned today, held and recorded tomorrow. */
import type { Id } from '#shared/entities/common.ts'
import type { TrainingKind } from '#shared/entities/training-session.ts'
import { addDays } from '#shared/domain/dates.ts'
import { recordAttendance } from '../../training.ts'
import type { Desk } from './desk.ts'

/** Hours of a session; the first one of a worker is the longest (令5号 10). */
const HOURS: Readonly<Record<TrainingKind, number>> = { first: 8, refresher: 4, special: 4, radiation: 8 }
const PASS_MARK = 80
const SCORE = 90

export function train(desk: Desk, kind: TrainingKind, workerIds: readonly Id[]): void {
  const { words } = desk.cast.story
  const session = desk.save('trainingSessions', {
    topic: words.training[kind] ?? kind,
    kind,
    date: addDays(desk.day, 1),
    hours: HOURS[kind],
    place: words.place,
    lecturer: words.lecturer,
    provider: words.provider,
    passMark: PASS_MARK,
    seats: workerIds.map((workerId) => ({ trainee: 'worker' as const, workerId })),
  })
  desk.after(1, (later) => {
    const lines = session.seats.map((seat) => ({
      ...seat,
      present: true,
      hours: session.hours,
      score: SCORE,
      passed: null,
      certificateNumber: null,
    }))
    recordAttendance(later.session, { sessionId: session.id, lines })
    for (const { id, sessionId } of later.facts.trainings) if (sessionId === session.id) later.own(id)
  })
}
