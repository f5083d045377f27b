/** 告知: what must be told, signed for and put up, and recording it for many at once. */
import { AppError } from '#shared/api/errors.ts'
import type { PaperLine } from '#shared/domain/informing/lines.ts'
import { noticeCardView } from '#shared/domain/informing/notice-card.ts'
import { actRefusal, type PaperAct, type PaperWrite, writesOf } from '#shared/domain/informing/recording.ts'
import { INFORMING_BOARD, informingLines } from '#shared/domain/informing/view.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { InformingOverview, NoticeCardSheet, PaperRow } from '#shared/entities/informing-work.ts'
import { renderMessage, translator, type Language } from '#shared/i18n/index.ts'
import type { Writer } from '../store/writer.ts'
import { allDueItems, dueRows, type Question } from './due.ts'
import { postNames } from './due-table.ts'
import { contextOf } from './exams.ts'
import { checkChange } from './record-checks.ts'
import { change, newId, type Session } from './session.ts'

function linesOf(session: Session, asOf: IsoDate): PaperLine[] {
  return informingLines(contextOf(session, asOf), allDueItems(session, asOf))
}

/** Every line with its reasons, the workplaces to filter by, and the due rows about them. */
export function informingOverview(session: Session, question: Question): InformingOverview {
  const { asOf, language } = question
  const facts = session.store.facts()
  const names = postNames(facts)
  const workplaceOf = new Map(facts.posts.map(({ id, workplaceId }) => [id, workplaceId]))
  return {
    lines: linesOf(session, asOf).map((line) => rowOf(line, names, workplaceOf, language)),
    workplaces: facts.workplaces.map(({ id, name }) => ({ id, name })),
    due: dueRows(session, question).filter(({ rule }) => INFORMING_BOARD.has(rule)),
  }
}

function rowOf(
  line: PaperLine,
  posts: ReadonlyMap<Id, string>,
  workplaceOf: ReadonlyMap<Id, Id>,
  language: Language,
): PaperRow {
  const { key, subject, state, postIds, title, printedOn, doneOn, reasons, dueId, binding } = line
  return {
    key,
    kind: subject.kind,
    state,
    title: renderMessage(title, language),
    posts: postIds.map((id) => posts.get(id) ?? '').join(translator(language, 'ui')('list.separator')),
    workplaceIds: [...new Set(postIds.flatMap((id) => workplaceOf.get(id) ?? []))],
    printedOn,
    doneOn,
    reason: reasons.map((reason) => renderMessage(reason, language)).join('\n'),
    dueId,
    binding,
    card: subject.kind === 'card' ? { postId: subject.postId, hazardId: subject.hazardId } : null,
  }
}

interface Recording {
  readonly asOf: IsoDate
  readonly keys: readonly string[]
  readonly act: PaperAct
  readonly on: IsoDate
  readonly place: string | null
}

const refused = (reason: string) => new AppError('informing.refused', { reason: `@reason.informing.${reason}` })

/**
 * Records one act for many lines in one transaction, all or none. Throws `informing.refused` with the first reason,
 * `notice.refused`, `record.*`.
 */
export function recordPapers(session: Session, { asOf, keys, act, on, place }: Recording): { saved: number } {
  const { store, engine } = session
  const context = contextOf(session, asOf)
  const lines = new Map(linesOf(session, asOf).map((line) => [line.key, line]))
  const chosen = [...new Set(keys)].map((key) => {
    const line = lines.get(key)
    if (line === undefined) throw refused('changed')
    const reason = actRefusal(line, act, on, engine.clock.today())
    if (reason !== null) throw refused(reason)
    return line
  })
  const writes = distinct(chosen.flatMap((line) => writesOf(context, line, { act, on, place, newId })))
  for (const { kind, record } of writes)
    if (kind === 'resultNotices') checkChange(kind, null, record, () => context.facts, engine.reference)
  store.transaction(change(engine, `informing.${act}`), (write) => {
    for (const one of writes) save(write, one)
  })
  return { saved: chosen.length }
}

/** Two lines may take down the same old paper; it is written once. */
function distinct(writes: readonly PaperWrite[]): PaperWrite[] {
  return [...new Map(writes.map((write) => [write.record.id, write])).values()]
}

function save(write: Writer, one: PaperWrite): void {
  switch (one.kind) {
    case 'contractNotices':
      write.save(one.kind, one.record)
      return
    case 'resultNotices':
      write.save(one.kind, one.record)
      return
    case 'postings':
      write.save(one.kind, one.record)
      return
    case 'noticeCards':
      write.save(one.kind, one.record)
      return
    case 'signs':
      write.save(one.kind, one.record)
  }
}

/** The content of a notice card as of the day. Throws `record.notFound` for an unknown post, `record.unknownHazard`. */
export function noticeCard(
  session: Session,
  { asOf, language, postId, hazardId }: Question & { readonly postId: Id; readonly hazardId: HazardId },
): NoticeCardSheet {
  if (session.store.get('posts', postId) === null) throw new AppError('record.notFound')
  if (session.engine.reference.hazard(hazardId) === null) throw new AppError('record.unknownHazard', { id: hazardId })
  const { post, hazard, card, fields, basis } = noticeCardView(contextOf(session, asOf), postId, hazardId)
  return {
    post,
    hazard,
    card,
    fields: fields.map(({ label, words }) => ({
      label: renderMessage(label, language),
      words: words.map((word) => renderMessage(word, language)),
    })),
    basis: basis.map((entry) => ({ ...entry })),
  }
}
