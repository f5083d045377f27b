/**
 * What every rule answers with. A result is data: keys and parameters, never sentences;
 * `shared/i18n` turns it into Chinese or English for screens, papers and the command line alike.
 */
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { RecordKind } from '#shared/entities/facts.ts'

/** How far a clause was verified: V read in full, S second-hand or read in part, U recalled and not seen, D this program's own default. */
export type Verification = 'V' | 'S' | 'U' | 'D'

/** The clause a result rests on, in the edition in force on the day asked about. */
export interface Basis {
  readonly document: string
  readonly clause: string
  readonly edition: string
  readonly verification: Verification
}

/** One sentence as data: a key of `shared/i18n/<lang>/rules.ts` and its parameters. */
export interface Message {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** A fact a result was computed from, linking to the record it came from. `field` names the field, `value` shows it. */
export interface Input {
  readonly kind: RecordKind | 'profile' | 'reference'
  readonly id: string
  readonly field: string
  readonly value: string
}

export interface Explanation {
  readonly text: Message
  readonly steps: readonly Message[]
  readonly inputs: readonly Input[]
  readonly basis: readonly Basis[]
  /** What must be recorded before a date can be computed; empty when nothing is missing. */
  readonly missing: readonly Message[]
}

export type DueStatus = 'ok' | 'due' | 'overdue' | 'missing' | 'notApplicable'

/** Whom or what a due item is about: the firm, an office, a hazard, a year, or a record of the firm. */
export type SubjectKind =
  | 'firm'
  | 'role'
  | 'hazard'
  | 'year'
  | 'worker'
  | 'workplace'
  | 'post'
  | 'exposure'
  | 'survey'
  | 'declaration'
  | 'changeEvent'
  | 'exam'
  | 'diseaseCase'
  | 'copyRequest'
  | 'dose'
  | 'licence'
  | 'agreement'
  | 'project'
  | 'facility'
  | 'safeguard'
  | 'ppeIssue'
  | 'contractor'
  | 'emergencyPlan'
  | 'incident'
  | 'finding'

export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
  readonly name: string
}

/** `law` where a text that was seen sets the day or asks for the act; `reminder` where this program does, or a text nobody here has seen. */
export type Footing = 'law' | 'reminder'

/** One row of the due list. `id` is stable for the same duty and subject: `<rule>/<subject.kind>/<subject.id>`. */
export interface DueItem {
  readonly id: string
  readonly rule: string
  readonly subject: Subject
  readonly status: DueStatus
  readonly dueDate: IsoDate | null
  readonly footing: Footing
  readonly explanation: Explanation
  /** Whom it still asks for, where the subject is a post or an event and not all of its people are asked. */
  readonly workerIds?: readonly Id[]
}

/** A computed value with its reasons, for anything that is not a date: size class, headcount, risk level, rate. */
export interface Explained<T> {
  readonly value: T | null
  readonly explanation: Explanation
}

/** Marks words of a data pack in a message; `shared/i18n` gives them in the reader's language where it knows them. */
export const PACK_WORDS = '@pack:'

/** Words of a data pack as a parameter of a message. */
export function packWords(words: string): string {
  return `${PACK_WORDS}${words}`
}

/** Shorthand for building a message. */
export function message(key: string, params: Message['params'] = {}): Message {
  return { key, params }
}
