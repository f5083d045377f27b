/** Recording in bulk what was done with papers: printed, signed, posted, taken down; and what of it is refused. Pure. */
import type { RuleContext } from '../rule-context.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { ContractNotice, NoticeCard, Posting, Sign } from '#shared/entities/informing.ts'
import type { ResultNotice } from '#shared/entities/health.ts'
import { cardContent, contractContent, resultContent } from './content.ts'
import type { PaperLine } from './lines.ts'

export type PaperAct = 'print' | 'sign' | 'post' | 'remove'

/** Each has its sentence `reason.informing.*`. */
export type PaperRefusal =
  | 'future'
  | 'notSigned'
  | 'notPosted'
  | 'already'
  | 'staleFirst'
  | 'stillNeeded'
  | 'beforePrint'
  | 'beforeReport'

const isPersonal = ({ subject }: PaperLine): boolean => subject.kind === 'contract' || subject.kind === 'result'

/** Why an act cannot be recorded for a line; null where it can. */
export function actRefusal(line: PaperLine, act: PaperAct, on: IsoDate, today: IsoDate): PaperRefusal | null {
  const { state, printedOn, subject } = line
  if (on > today) return 'future'
  if (act === 'remove') return state === 'surplus' ? null : 'stillNeeded'
  if (act === 'post') {
    if (isPersonal(line)) return 'notPosted'
    if (state === 'current' || state === 'surplus') return 'already'
    return subject.kind === 'board' && subject.from !== null && on < subject.from ? 'beforeReport' : null
  }
  if (!isPersonal(line)) return 'notSigned'
  if (state === 'current') return 'already'
  if (act === 'print') return null
  if (state === 'stale') return 'staleFirst'
  return printedOn !== null && on < printedOn ? 'beforePrint' : null
}

/** A record to write; the kind says where. */
export type PaperWrite =
  | { readonly kind: 'contractNotices'; readonly record: ContractNotice }
  | { readonly kind: 'resultNotices'; readonly record: ResultNotice }
  | { readonly kind: 'postings'; readonly record: Posting }
  | { readonly kind: 'noticeCards'; readonly record: NoticeCard }
  | { readonly kind: 'signs'; readonly record: Sign }

/** The records an act on a line writes: a new paper takes the place of the old one, which keeps its days. */
export function writesOf(
  context: RuleContext,
  line: PaperLine,
  { act, on, place, newId }: { act: PaperAct; on: IsoDate; place: string | null; newId: () => Id },
): PaperWrite[] {
  const { subject, recordId } = line
  const { facts } = context
  switch (subject.kind) {
    case 'contract': {
      const known = facts.contractNotices.find(({ id }) => id === recordId)
      if (act === 'sign' && known !== undefined)
        return [{ kind: 'contractNotices', record: { ...known, signedOn: on } }]
      const { workerId, postId, hazardIds } = subject
      const content = contractContent(context, hazardIds)
      const days = { printedOn: on, signedOn: act === 'sign' ? on : null }
      const values = { id: newId(), workerId, postId, hazardIds: [...hazardIds], ...days, content }
      return [{ kind: 'contractNotices', record: completeRecord('contractNotices', values) }]
    }
    case 'result': {
      const exam = facts.exams.find(({ id }) => id === subject.examId)
      const content = exam === undefined ? [] : resultContent(exam)
      const known = facts.resultNotices.find(({ id }) => id === recordId)
      const base = known ?? completeRecord('resultNotices', { id: newId(), examId: subject.examId })
      if (act === 'sign')
        return [{ kind: 'resultNotices', record: { ...base, printedOn: base.printedOn ?? on, signedOn: on, content } }]
      // One result has one notice: printed anew it waits for a signature again, and the history keeps the former one.
      return [{ kind: 'resultNotices', record: { ...base, printedOn: on, signedOn: null, content } }]
    }
    case 'board': {
      const old = facts.postings.find(({ id }) => id === recordId)
      const { posting: kind, surveyId } = subject
      const values = { id: newId(), kind, surveyId, postedOn: on, place: place ?? old?.place ?? null }
      return [
        ...(old === undefined ? [] : [{ kind: 'postings', record: { ...old, removedOn: on } } as const]),
        { kind: 'postings', record: completeRecord('postings', values) },
      ]
    }
    case 'card': {
      const old = facts.noticeCards.find(({ id }) => id === recordId)
      const down = old === undefined ? [] : [{ kind: 'noticeCards', record: { ...old, removedOn: on } } as const]
      if (act === 'remove') return down
      const { postId, hazardId } = subject
      const content = cardContent(context, postId, hazardId)
      const values = { id: newId(), postId, hazardId, postedOn: on, content }
      return [...down, { kind: 'noticeCards', record: completeRecord('noticeCards', values) }]
    }
    case 'sign': {
      const old = facts.signs.find(({ id }) => id === recordId)
      const down = old === undefined ? [] : [{ kind: 'signs', record: { ...old, removedOn: on } } as const]
      if (act === 'remove') return down
      const { postId, hazardIds, sign, name } = subject
      const values = { id: newId(), postId, hazardIds: [...hazardIds], kind: sign, name, placedOn: on }
      return [...down, { kind: 'signs', record: completeRecord('signs', values) }]
    }
  }
}
