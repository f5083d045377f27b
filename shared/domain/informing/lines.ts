/** One line of the page of 告知: a paper, sign or card that must be there, and how it stands. */
import type { Message } from '../explanation.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Posting, Sign } from '#shared/entities/informing.ts'

/** What the line wants done; each is one of the acts that can be recorded in bulk. */
export type PaperState = 'missing' | 'unsigned' | 'stale' | 'surplus' | 'current'

/** What the paper is, with what a new record of it needs. */
export type PaperSubject =
  | { readonly kind: 'contract'; readonly workerId: Id; readonly postId: Id; readonly hazardIds: readonly HazardId[] }
  | { readonly kind: 'result'; readonly workerId: Id; readonly examId: Id }
  | {
      readonly kind: 'board'
      readonly posting: Posting['kind']
      readonly surveyId: Id | null
      readonly from: IsoDate | null
    }
  | { readonly kind: 'card'; readonly postId: Id; readonly hazardId: HazardId }
  | {
      readonly kind: 'sign'
      readonly postId: Id
      readonly hazardIds: readonly HazardId[]
      readonly sign: Sign['kind']
      readonly name: string | null
    }

export interface PaperLine {
  readonly key: string
  readonly subject: PaperSubject
  readonly state: PaperState
  /** Posts it concerns; empty for the firm's board. */
  readonly postIds: readonly Id[]
  /** Whom or what it is about: a person, a post's hazard, a paper. */
  readonly title: Message
  /** The record that stands, with the day it was printed, put up or signed. */
  readonly recordId: Id | null
  readonly printedOn: IsoDate | null
  readonly doneOn: IsoDate | null
  readonly reasons: readonly Message[]
  /** The due item that asks for it, where one does. */
  readonly dueId: string | null
  /** False where no law this program has read asks for it. */
  readonly binding: boolean
}
