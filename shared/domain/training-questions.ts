/** Choosing questions for a test or a questionnaire, and marking what was answered. The same seed gives the same choice. */
import { seeded } from './seeded.ts'
import type { HazardId } from '#shared/entities/common.ts'
import type { Questionnaire } from '#shared/entities/improvement.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'

export type Question = LibraryRow<'questions'>

/** For whom questions are chosen. */
export interface Audience {
  readonly hazardIds: ReadonlySet<HazardId>
  readonly postNames: readonly string[]
}

/** What a questionnaire asks of each part: 20 questions, five to a part. */
export const QUESTIONS_PER_PART = 5
/** Of a test, at most this share is about the audience's own hazards and posts. */
const OWN_SHARE = 0.6

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const deck = items.map((item) => ({ item, place: random() }))
  return deck.toSorted((a, b) => a.place - b.place).map(({ item }) => item)
}

/** Whether a question is for everybody, for this audience in particular, or for others. */
export function suits(question: Question, { hazardIds, postNames }: Audience): 'all' | 'own' | 'others' {
  if (question.hazardIds.length === 0 && question.postWords.length === 0) return 'all'
  const met = question.hazardIds.some((id) => hazardIds.has(id))
  const named = question.postWords.some((word) => postNames.some((name) => name.includes(word)))
  return met || named ? 'own' : 'others'
}

interface Wanted {
  readonly count: number
  readonly seed: number
  readonly audience: Audience
  /** Topics to choose from; null for all. */
  readonly topics: readonly Question['topic'][] | null
}

/** Questions of a test: first those about the audience's own hazards and posts, then general ones; never others' hazards. Fewer where the bank has fewer. */
export function chooseTest(bank: readonly Question[], { count, seed, audience, topics }: Wanted): Question[] {
  const random = seeded(seed)
  const open = shuffled(
    bank.filter(({ topic }) => topics === null || topics.includes(topic)),
    random,
  )
  const own = open.filter((question) => suits(question, audience) === 'own')
  const general = open.filter((question) => suits(question, audience) === 'all')
  const ownCount = Math.max(Math.min(own.length, Math.ceil(count * OWN_SHARE)), count - general.length)
  return shuffled([...own.slice(0, ownCount), ...general].slice(0, count), random)
}

const PARTS = ['law', 'knowledge', 'skills', 'behaviour'] as const

/** Questions of a questionnaire: five of each part, in the order of the parts. */
export function chooseQuestionnaire(bank: readonly Question[], seed: number, audience: Audience): Question[] {
  return PARTS.flatMap((part, index) =>
    chooseTest(
      bank.filter((question) => question.part === part),
      { count: QUESTIONS_PER_PART, seed: seed + index, audience, topics: null },
    ).slice(0, QUESTIONS_PER_PART),
  )
}

/** One answer: the place of the option chosen, or null where nothing was. */
export interface GivenAnswer {
  readonly questionId: string
  readonly choice: number | null
}

export interface MarkedAnswer extends GivenAnswer {
  readonly question: Question
  /** Null where nothing was answered; that counts as wrong. */
  readonly correct: boolean | null
}

export type Marking =
  | { readonly is: 'marked'; readonly answers: readonly MarkedAnswer[] }
  | { readonly is: 'refused'; readonly reason: 'unknownQuestion' | 'unknownOption' | 'twice' | 'empty' }

/** Marks answers against the bank. Refuses a question the bank does not have, one answered twice, and a sheet without any answer. */
export function markAnswers(bank: readonly Question[], given: readonly GivenAnswer[]): Marking {
  const byId = new Map(bank.map((question) => [question.id, question]))
  const answers: MarkedAnswer[] = []
  for (const { questionId, choice } of given) {
    const question = byId.get(questionId)
    if (question === undefined) return { is: 'refused', reason: 'unknownQuestion' }
    if (choice !== null && question.options[choice] === undefined) return { is: 'refused', reason: 'unknownOption' }
    answers.push({ questionId, choice, question, correct: choice === null ? null : choice === question.answer })
  }
  if (new Set(given.map(({ questionId }) => questionId)).size < given.length) return { is: 'refused', reason: 'twice' }
  if (answers.every(({ choice }) => choice === null)) return { is: 'refused', reason: 'empty' }
  return { is: 'marked', answers }
}

/** Right answers of a hundred, to one decimal. */
export function scoreOf(answers: readonly MarkedAnswer[]): number {
  const right = answers.filter(({ correct }) => correct === true).length
  return Math.round((right / answers.length) * 1000) / 10
}

/** Whether a score passes; null where the session has no pass mark. */
export function passedWith(score: number, passMark: number | null): boolean | null {
  return passMark === null ? null : score >= passMark
}

/** What a questionnaire keeps: which question, of which part, and whether it was right. Nothing about the person. */
export function keptAnswers(answers: readonly MarkedAnswer[]): Questionnaire['answers'] {
  return answers.map(({ question, correct }) => ({ questionId: question.id, part: question.part, correct }))
}

/** Letters on a printed sheet: A to D, or right and wrong for two options. */
export function optionLetter(place: number): string {
  return 'ABCD'.charAt(place)
}
