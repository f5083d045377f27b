/** Papers handed to persons: 劳动合同告知 and 结果书面告知. */
import { message, type Message } from '../explanation.ts'
import { type NoticeRow, noticeRows } from '../exams/notices.ts'
import type { ItemsById } from '../exams/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome } from '../rules/applies.ts'
import { owedTo } from '../rules/contract-notices.ts'
import type { HazardId, Id } from '#shared/entities/common.ts'
import type { ContractNotice } from '#shared/entities/informing.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { contractContent, resultContent, staleReasons } from './content.ts'
import type { PaperLine } from './lines.ts'

/** Every hazard a worker meets at a post, now or as planned. */
function owedByPost(context: RuleContext, worker: Worker): Map<Id, HazardId[]> {
  const owed = new Map<Id, HazardId[]>()
  for (const { postId, hazardIds } of owedTo(context, worker)) {
    const known = owed.get(postId) ?? []
    owed.set(postId, [...known, ...hazardIds.filter((id) => !known.includes(id))])
  }
  return owed
}

const dayOf = ({ signedOn, printedOn }: ContractNotice): string => signedOn ?? printedOn ?? ''

/** A line for each worker and post with hazards; the latest sheet counts, and what any signed one named. */
export function contractLines(context: RuleContext, items: ItemsById): PaperLine[] {
  const { facts, asOf } = context
  const noticesOf = Map.groupBy(facts.contractNotices, ({ workerId, postId }) => `${workerId} ${postId}`)
  return facts.workers.flatMap((worker) => {
    if (worker.leaveDate !== null && worker.leaveDate < asOf) return []
    return [...owedByPost(context, worker)].map(([postId, hazardIds]): PaperLine => {
      const notices = (noticesOf.get(`${worker.id} ${postId}`) ?? [])
        .filter(({ printedOn, signedOn }) => hasCome(printedOn, asOf) || hasCome(signedOn, asOf))
        .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
      const last = notices.at(-1) ?? null
      const isSigned = last !== null && hasCome(last.signedOn, asOf)
      const named = isSigned ? notices.filter(({ signedOn }) => hasCome(signedOn, asOf)) : last === null ? [] : [last]
      const reasons = last === null ? [] : contractReasons(context, named, hazardIds)
      const item = items.get(`informing.contract/worker/${worker.id}`) ?? items.get('informing.contract/firm/firm')
      const state = last === null ? 'missing' : reasons.length > 0 ? 'stale' : isSigned ? 'current' : 'unsigned'
      return {
        key: `contract.${worker.id}.${postId}`,
        subject: { kind: 'contract', workerId: worker.id, postId, hazardIds },
        state,
        postIds: [postId],
        title: message('paper.contract', { name: worker.name }),
        recordId: last?.id ?? null,
        printedOn: last?.printedOn ?? null,
        doneOn: isSigned ? last.signedOn : null,
        reasons,
        dueId: state === 'current' ? null : (item?.id ?? null),
        binding: true,
      }
    })
  })
}

function contractReasons(
  context: RuleContext,
  named: readonly ContractNotice[],
  hazardIds: readonly HazardId[],
): Message[] {
  const known = new Set(named.flatMap((notice) => notice.hazardIds))
  if (known.size === 0) return [message('paper.bare')]
  const fresh = hazardIds.filter((id) => !known.has(id))
  if (fresh.length === 0) return []
  return [message('paper.stale.newHazards', { names: contractContent(context, fresh)[0]?.words ?? '' })]
}

/** A line for each result of the history window. A conclusion that changed after the notice asks for a new one. */
export function resultLines(context: RuleContext, items: ItemsById): PaperLine[] {
  const exams = new Map(context.facts.exams.map((exam) => [exam.id, exam]))
  const notices = new Map(context.facts.resultNotices.map((notice) => [notice.id, notice]))
  return noticeRows(context, items).flatMap((row): PaperLine[] => {
    const exam = exams.get(row.examId)
    if (exam === undefined) return []
    const notice = row.noticeId === null ? undefined : notices.get(row.noticeId)
    const reasons = notice === undefined ? [] : staleReasons(notice.content, resultContent(exam))
    const isSigned = hasCome(row.signedOn, context.asOf)
    return [
      {
        key: `result.${row.examId}`,
        subject: { kind: 'result', workerId: row.workerId, examId: row.examId },
        state: resultState(context, row, reasons),
        postIds: (context.presence.assignmentsOf.get(row.workerId) ?? []).map(({ postId }) => postId),
        title: message('paper.result', { name: row.name, date: row.date, kind: `@paper.exam.${row.kind}` }),
        recordId: row.noticeId,
        printedOn: row.printedOn,
        doneOn: isSigned ? row.signedOn : null,
        reasons,
        dueId: row.dueId,
        binding: true,
      },
    ]
  })
}

function resultState({ asOf }: RuleContext, row: NoticeRow, reasons: readonly Message[]): PaperLine['state'] {
  const isSigned = hasCome(row.signedOn, asOf)
  if (!isSigned && !hasCome(row.printedOn, asOf)) return 'missing'
  if (reasons.length > 0) return 'stale'
  return isSigned ? 'current' : 'unsigned'
}
