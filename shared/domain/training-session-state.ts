/** What a session and its list of attendance must satisfy. Pure; each reason has its sentence `reason.training.*`. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { AttendanceLine } from '#shared/entities/training-work.ts'
import type { Seat, TrainingSession } from '#shared/entities/training-session.ts'

/** One key for a person or an office. */
export function seatKey({ trainee, workerId }: Seat): string {
  return workerId ?? trainee
}

function namedTwice(seats: readonly Seat[]): boolean {
  return new Set(seats.map(seatKey)).size < seats.length
}

/** Why a session may not be saved as planned. What attendance was recorded for is changed by recording it again, with its trainings. */
export function sessionRefusals(before: TrainingSession | null, after: TrainingSession, facts: Facts): string[] {
  const recorded = before !== null && before.recordedOn !== null
  const moved = recorded && (before.date !== after.date || before.kind !== after.kind || before.hours !== after.hours)
  const held = facts.trainings.some(({ sessionId }) => sessionId === after.id)
  return [
    ...(namedTwice(after.seats) ? ['twice'] : []),
    ...(moved ? ['fixed'] : []),
    ...(recorded && after.recordedOn === null && held ? ['stillHeld'] : []),
    ...(!recorded && after.recordedOn !== null && !held ? ['noAttendance'] : []),
  ]
}

/** Why a list of attendance may not be saved; the first reason is told. */
export function attendanceRefusals(
  session: TrainingSession,
  lines: readonly AttendanceLine[],
  facts: Pick<Facts, 'workers'>,
  today: IsoDate,
): string[] {
  const workers = new Map(facts.workers.map((worker) => [worker.id, worker]))
  const present = lines.filter((line) => line.present)
  const away = (line: AttendanceLine, is: 'notYet' | 'gone'): boolean => {
    const worker = line.workerId === null ? undefined : workers.get(line.workerId)
    if (worker === undefined) return false
    return is === 'notYet'
      ? session.kind !== 'first' && worker.hireDate !== null && worker.hireDate > session.date
      : worker.leaveDate !== null && worker.leaveDate < session.date
  }
  const { passMark } = session
  return [
    ...(session.date > today ? ['future'] : []),
    ...(namedTwice(lines) ? ['twice'] : []),
    ...(present.length === 0 ? ['nobody'] : []),
    ...(present.some((line) => line.hours > session.hours) ? ['tooManyHours'] : []),
    ...(present.some((line) => away(line, 'notYet')) ? ['notYetHired'] : []),
    ...(present.some((line) => away(line, 'gone')) ? ['alreadyLeft'] : []),
    ...(passMark !== null &&
    present.some(({ score, passed }) => score !== null && passed !== null && passed !== score >= passMark)
      ? ['againstMark']
      : []),
    ...(lines.some((line) => !line.present && (line.score !== null || line.passed !== null)) ? ['absentScored'] : []),
  ]
}
