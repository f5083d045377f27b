/** 结果书面告知: every result the firm has, with the day its notice was printed and signed for (law 35, EX-31). */
import { newestFirst } from '../../entities/newest-first.ts'
import type { DueStatus, Footing } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { healthIndex, knownOn } from '../rules/health-index.ts'
import { nameOf } from './persons.ts'
import type { ItemsById } from './steps.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Exam } from '#shared/entities/worker.ts'

export interface NoticeRow {
  readonly examId: Id
  readonly noticeId: Id | null
  readonly workerId: Id
  readonly name: string
  readonly kind: Exam['kind']
  readonly date: IsoDate
  readonly receivedOn: IsoDate | null
  readonly printedOn: IsoDate | null
  readonly signedOn: IsoDate | null
  readonly dueId: string | null
  readonly status: DueStatus | null
  readonly footing: Footing
  readonly dueDate: IsoDate | null
}

/** Results of the history window, those not signed for first, latest first. A result nobody has yet is no result. */
export function noticeRows(context: RuleContext, items: ItemsById): NoticeRow[] {
  const { exams, historyFrom, noticesOf } = healthIndex(context)
  const told = exams.filter(
    (exam) => knownOn(exam) >= historyFrom && (exam.conclusion !== null || exam.receivedOn !== null),
  )
  return newestFirst(told, ({ date }) => date)
    .map((exam): NoticeRow => {
      const notices = noticesOf.get(exam.id) ?? []
      const notice = notices.find(({ signedOn }) => signedOn !== null) ?? notices[0]
      const item = items.get(`health.resultNotice/exam/${exam.id}`)
      return {
        examId: exam.id,
        noticeId: notice?.id ?? null,
        workerId: exam.workerId,
        name: nameOf(context, exam.workerId),
        kind: exam.kind,
        date: exam.date,
        receivedOn: exam.receivedOn,
        printedOn: notice?.printedOn ?? null,
        signedOn: notice?.signedOn ?? null,
        dueId: item?.id ?? null,
        status: item?.status ?? null,
        footing: item?.footing ?? 'law',
        dueDate: item?.dueDate ?? null,
      }
    })
    .toSorted((a, b) => Number(a.signedOn !== null) - Number(b.signedOn !== null))
}
