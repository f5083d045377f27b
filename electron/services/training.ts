/** 培训: who still needs what, sessions, and attendance that becomes everybody's trainings. */
import { newestFirst } from '#shared/entities/newest-first.ts'
import { AppError } from '#shared/api/errors.ts'
import { attendanceRefusals, seatKey } from '#shared/domain/training-session-state.ts'
import { type Need, TRAINING_NEEDS, trainees, trainingPlan, type Trainee } from '#shared/domain/training-view.ts'
import type { Id } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Seat, TrainingSession } from '#shared/entities/training-session.ts'
import type {
  AttendanceLine,
  SeatLine,
  SessionPage,
  TraineeNeeds,
  TrainingNeed,
  TrainingOverview,
} from '#shared/entities/training-work.ts'
import type { Training } from '#shared/entities/worker.ts'
import { renderMessage, translator, type Language } from '#shared/i18n/index.ts'
import { allDueItems, type Question } from './due.ts'
import { postNames } from './due-table.ts'
import { change, newId, type Session } from './session.ts'

/** Plan, people with their needs, and sessions, newest first. */
export function trainingOverview(session: Session, question: Question): TrainingOverview {
  const { asOf, language } = question
  const facts = session.store.facts()
  const everybody = everyTrainee(session, question)
  const names = postNames(facts)
  return {
    year: Number(asOf.slice(0, 4)),
    plan: trainingPlan(everybody, asOf).map((line) => ({ ...line, name: ruleName(line.rule, language) })),
    people: everybody.map((trainee) => needsOf(trainee, names, language)),
    sessions: newestFirst(facts.trainingSessions, ({ date }) => date).map((held) => {
      const given = facts.trainings.filter(({ sessionId }) => sessionId === held.id)
      return {
        session: held,
        seats: held.seats.length,
        attended: given.length,
        passed: given.filter(({ passed }) => passed === true).length,
      }
    }),
    posts: [...names].map(([id, name]) => ({ id, name })),
    questionnaires: facts.questionnaires.filter(({ date }) => date <= asOf).length,
  }
}

function everyTrainee(session: Session, { asOf }: Question): Trainee[] {
  const items = allDueItems(session, asOf).filter(({ rule }) => TRAINING_NEEDS.has(rule))
  return trainees(session.store.facts(), asOf, items)
}

const ruleName = (rule: string, language: Language) => renderMessage({ key: `rule.${rule}`, params: {} }, language)

function needsOf(trainee: Trainee, posts: ReadonlyMap<Id, string>, language: Language): TraineeNeeds {
  const hours = trainee.needs.flatMap((need) => need.hoursLeft ?? [])
  return {
    key: seatKey(trainee),
    trainee: trainee.trainee,
    workerId: trainee.workerId,
    name: nameOf(trainee, trainee.name, language),
    postIds: [...trainee.postIds],
    posts: postText(trainee.postIds, posts, language),
    needs: trainee.needs.map((need) => rendered(need, language)),
    hoursLeft: hours.length === 0 ? null : Math.max(...hours),
  }
}

function rendered({ item, hoursLeft }: Need, language: Language): TrainingNeed {
  const { id, rule, status, footing, dueDate, explanation } = item
  const text = renderMessage(explanation.text, language)
  return { item: id, rule, ruleName: ruleName(rule, language), status, footing, dueDate, text, hoursLeft }
}

function nameOf({ trainee }: Pick<Seat, 'trainee'>, name: string | null, language: Language): string {
  if (trainee === 'worker') return name ?? ''
  const office = translator(language, 'ui')(`ledger.trainings.trainee.${trainee}`)
  return name === null ? office : `${name}（${office}）`
}

function postText(postIds: readonly Id[], posts: ReadonlyMap<Id, string>, language: Language): string {
  return postIds.map((id) => posts.get(id) ?? '').join(translator(language, 'ui')('list.separator'))
}

/** The session by id. Throws `record.notFound`. */
export function sessionOf({ store }: Session, id: Id): TrainingSession {
  const found = store.get('trainingSessions', id)
  if (found === null) throw new AppError('record.notFound')
  return found
}

/** Seats of a session with what each got from it; whoever came without a seat stands below. Throws `record.notFound`. */
export function sessionPage(
  session: Session,
  { sessionId, language, asOf }: Question & { readonly sessionId: Id },
): SessionPage {
  const held = sessionOf(session, sessionId)
  const facts = session.store.facts()
  const given = facts.trainings.filter((training) => training.sessionId === sessionId)
  const byKey = new Map(given.map((training) => [seatKey(training), training]))
  const known = new Map(trainees(facts, asOf, []).map((trainee) => [seatKey(trainee), trainee.postIds]))
  const posts = postNames(facts)
  const seats: Seat[] = [...held.seats]
  const seated = new Set(seats.map(seatKey))
  for (const { trainee, workerId } of given) {
    if (!seated.has(workerId ?? trainee)) seats.push({ trainee, workerId })
  }
  return {
    session: held,
    lines: seats.map((seat): SeatLine => {
      const training = byKey.get(seatKey(seat))
      return {
        ...seat,
        key: seatKey(seat),
        name: nameOf(seat, seatName(facts, seat), language),
        posts: postText(known.get(seatKey(seat)) ?? [], posts, language),
        trainingId: training?.id ?? null,
        // Before anybody has recorded anything, everybody is taken to come.
        present: training !== undefined || held.recordedOn === null,
        hours: training?.hours ?? held.hours,
        score: training?.score ?? null,
        passed: training?.passed ?? null,
        certificateNumber: training?.certificateNumber ?? null,
      }
    }),
  }
}

/** The name behind a seat. */
export function seatName(facts: Facts, { trainee, workerId }: Seat): string | null {
  if (trainee !== 'worker') return facts.profile[trainee].name
  return facts.workers.find(({ id }) => id === workerId)?.name ?? null
}

/**
 * Writes what everybody got from a session, in one transaction: a training for each who came, none for those who did not, and the
 * day of recording. Recording again replaces what was recorded. Throws `record.notFound`, `training.refused`.
 */
export function recordAttendance(
  session: Session,
  { sessionId, lines }: { readonly sessionId: Id; readonly lines: readonly AttendanceLine[] },
): TrainingSession {
  const { store, engine } = session
  const held = sessionOf(session, sessionId)
  const today = engine.clock.today()
  const [reason] = attendanceRefusals(held, lines, store.facts(), today)
  if (reason !== undefined) throw new AppError('training.refused', { reason: `@reason.training.${reason}` })
  const before = store.facts().trainings.filter((training) => training.sessionId === sessionId)
  const byKey = new Map(before.map((training) => [seatKey(training), training]))
  const present = lines.filter((line) => line.present)
  const kept = new Set(present.map(seatKey))
  return store.transaction(change(engine, 'training.record'), (write) => {
    for (const training of before) if (!kept.has(seatKey(training))) write.remove('trainings', training.id)
    for (const line of present) write.save('trainings', trainingOf(held, line, byKey.get(seatKey(line))))
    const seats = lines.map(({ trainee, workerId }) => ({ trainee, workerId }))
    return write.update('trainingSessions', { ...held, seats, recordedOn: today })
  })
}

function trainingOf(held: TrainingSession, line: AttendanceLine, before: Training | undefined): Training {
  const { trainee, workerId, hours, score, certificateNumber } = line
  const { date, kind, topic, provider } = held
  // A score decides by the mark; without one the person's word stands.
  const passed = line.passed ?? (score === null || held.passMark === null ? null : score >= held.passMark)
  const days = before?.days ?? null
  const own = { trainee, workerId, hours, score, passed, certificateNumber, days }
  return { id: before?.id ?? newId(), ...own, date, kind, topic, provider, sessionId: held.id }
}
