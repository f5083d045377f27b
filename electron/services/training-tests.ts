/** Tests and questionnaires: choosing questions, marking, and where the result goes. */
import { AppError } from '#shared/api/errors.ts'
import { presence } from '#shared/domain/presence.ts'
import {
  type Audience,
  chooseQuestionnaire,
  chooseTest,
  type GivenAnswer,
  keptAnswers,
  markAnswers,
  type MarkedAnswer,
  passedWith,
  type Question as BankQuestion,
  scoreOf,
} from '#shared/domain/training-questions.ts'
import { seatKey } from '#shared/domain/training-session-state.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { AskedQuestion, QuestionnaireSheet, TestResult } from '#shared/entities/training-work.ts'
import type { Questionnaire } from '#shared/entities/improvement.ts'
import { change, newId, type Session } from './session.ts'
import { sessionOf } from './training.ts'

export interface Choice {
  readonly count: number
  readonly seed: number
  readonly topics: readonly string[] | null
}

const bankOf = ({ engine }: Session): readonly BankQuestion[] => engine.reference.library.rows('questions')

/** The hazards and posts of some workers, or of one post, on a day. */
function audienceOf({ store }: Session, asOf: IsoDate, whom: { workerIds: readonly Id[] } | { postId: Id }): Audience {
  const facts = store.facts()
  const here = presence(facts, asOf)
  const postIds = new Set(
    'postId' in whom
      ? [whom.postId]
      : whom.workerIds.flatMap((id) => (here.assignmentsOf.get(id) ?? []).map(({ postId }) => postId)),
  )
  return {
    hazardIds: new Set(facts.exposures.filter(({ postId }) => postIds.has(postId)).map(({ hazardId }) => hazardId)),
    postNames: facts.posts.filter(({ id }) => postIds.has(id)).map(({ name }) => name),
  }
}

const NOBODY: Audience = { hazardIds: new Set(), postNames: [] }

/** A question without its answer. */
export function asked({ id, part, topic, question, options }: BankQuestion): AskedQuestion {
  return { id, part, topic, question, options: [...options] }
}

/** Questions for those on the list of a session; the same seed gives the same. Throws `record.notFound`. */
export function testQuestions(
  session: Session,
  { sessionId, asOf, choice }: { readonly sessionId: Id; readonly asOf: IsoDate; readonly choice: Choice },
): BankQuestion[] {
  const { seats } = sessionOf(session, sessionId)
  const audience = audienceOf(session, asOf, { workerIds: seats.flatMap(({ workerId }) => workerId ?? []) })
  const bank = bankOf(session)
  const topics =
    choice.topics === null ? null : bank.map(({ topic }) => topic).filter((t) => choice.topics?.includes(t))
  return chooseTest(bank, { ...choice, topics, audience })
}

/** Questions of the questionnaire, five of each part. */
export function questionnaireQuestions(
  session: Session,
  { postId, asOf, seed }: { readonly postId: Id | null; readonly asOf: IsoDate; readonly seed: number },
): BankQuestion[] {
  const audience = postId === null ? NOBODY : audienceOf(session, asOf, { postId })
  return chooseQuestionnaire(bankOf(session), seed, audience)
}

function marked(session: Session, answers: readonly GivenAnswer[]): readonly MarkedAnswer[] {
  const marking = markAnswers(bankOf(session), answers)
  if (marking.is === 'refused')
    throw new AppError('questions.refused', { reason: `@reason.questions.${marking.reason}` })
  return marking.answers
}

interface Sheet {
  readonly sessionId: Id
  /** Worker, or office. */
  readonly seat: string
  readonly answers: readonly GivenAnswer[]
  readonly confirm: boolean
}

/** Marks a test. With `confirm` the score and whether it passed become those of the person's training at the session. */
export function markTest(session: Session, { sessionId, seat, answers, confirm }: Sheet): TestResult {
  const { store, engine } = session
  const { passMark } = sessionOf(session, sessionId)
  const sheet = marked(session, answers)
  const score = scoreOf(sheet)
  const passed = passedWith(score, passMark)
  if (confirm) {
    const training = store
      .facts()
      .trainings.find((candidate) => candidate.sessionId === sessionId && seatKey(candidate) === seat)
    if (training === undefined) throw new AppError('training.refused', { reason: '@reason.training.notRecorded' })
    store.transaction(change(engine, 'training.test'), (write) =>
      write.update('trainings', { ...training, score, passed }),
    )
  }
  const right = sheet.filter(({ correct }) => correct === true).length
  return { right, asked: sheet.length, score, passed, saved: confirm, answers: sheet.map(shown) }
}

function shown({ question, choice, correct }: MarkedAnswer): TestResult['answers'][number] {
  const { id, options, answer, explanation, basis } = question
  return {
    questionId: id,
    question: question.question,
    choice: choice === null ? null : (options[choice] ?? null),
    answer: options[answer] ?? '',
    correct: correct === true,
    explanation,
    basis: basis.length === 0 ? null : basis.map(({ document, clause }) => `${document} ${clause}`).join('；'),
  }
}

interface Filled {
  readonly date: IsoDate
  readonly postId: Id | null
  readonly sheets: readonly QuestionnaireSheet[]
}

/** Keeps questionnaires, all or none. Throws `questions.refused`, also for a sheet without any answer. */
export function saveQuestionnaires(
  session: Session,
  { date, postId, sheets }: Filled,
): { saved: number; right: number; asked: number } {
  const { store, engine } = session
  if (date > engine.clock.today()) throw new AppError('questions.refused', { reason: '@reason.questions.future' })
  const records = sheets.map(({ group, answers }): Questionnaire => ({
    id: newId(),
    date,
    group,
    postId,
    answers: keptAnswers(marked(session, answers)),
  }))
  store.transaction(change(engine, 'training.questionnaires'), (write) => {
    for (const record of records) write.insert('questionnaires', record)
  })
  const given = records.flatMap(({ answers }) => answers)
  return {
    saved: records.length,
    right: given.filter(({ correct }) => correct === true).length,
    asked: given.length,
  }
}
