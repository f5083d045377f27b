/** 制度与操作规程: what is in force, new versions, drafts filled in from the facts. */
import type { SheetFormat } from '#shared/api/due.ts'
import { AppError } from '#shared/api/errors.ts'
import { addDays } from '#shared/domain/dates.ts'
import { type NewVersion, versionRefusals } from '#shared/domain/rule-document-state.ts'
import { ruleLines } from '#shared/domain/rulebook-view.ts'
import type { Id } from '#shared/entities/common.ts'
import type { RuleDocument } from '#shared/entities/organisation.ts'
import type { RuleDraft, RulebookOverview } from '#shared/entities/rulebook-work.ts'
import { translator } from '#shared/i18n/index.ts'
import { renderYearPaper } from '../documents/index.ts'
import type { TableCell } from '../sheets/export/table.ts'
import { allDueItems, type Question, rowsOf } from './due.ts'
import { postNames } from './due-table.ts'
import { change, newId, type Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

const RULES: ReadonlySet<string> = new Set(['organisation.ruleHeads', 'organisation.procedures'])

function linesOf({ store, engine }: Session, { asOf }: Question) {
  const facts = store.facts()
  const posts = postNames(facts)
  return ruleLines(facts, engine.reference.library.rowsOn('rule-heads', asOf), asOf, (id) => posts.get(id) ?? id)
}

/** Heads and procedures with the document in force, those before it, and the duty (D03). */
export function rulebookOverview(session: Session, question: Question): RulebookOverview {
  const counts = new Map(
    session.store.attachments.counts('ruleDocuments').map((entry) => [entry.recordId, entry.count]),
  )
  const items = allDueItems(session, question.asOf).filter(({ rule }) => RULES.has(rule))
  return {
    lines: linesOf(session, question).map((line) => ({
      ...line,
      attachments: line.current === null ? 0 : (counts.get(line.current.id) ?? 0),
    })),
    due: rowsOf(session, items, question),
  }
}

/** A new version; the one before ends the day before and stays on file. Throws `record.notFound`, `rulebook.refused`. */
export function newVersion(
  { store, engine }: Session,
  { documentId, next }: { readonly documentId: Id; readonly next: NewVersion },
): RuleDocument {
  const before = store.get('ruleDocuments', documentId)
  if (before === null) throw new AppError('record.notFound')
  const [reason] = versionRefusals(before, next, engine.clock.today())
  if (reason !== undefined) throw new AppError('rulebook.refused', { reason: `@reason.rulebook.${reason}` })
  return store.transaction(change(engine, 'rulebooks.newVersion'), (write) => {
    write.save('ruleDocuments', { ...before, endedOn: addDays(next.issuedOn, -1) })
    return write.save('ruleDocuments', { ...before, ...next, id: newId(), endedOn: null })
  })
}

/** A draft of a head or a procedure, Chinese like the document it is to become. Throws `record.notFound`. */
export function draftOf(session: Session, { key, ...question }: Question & { readonly key: Id }): RuleDraft {
  const facts = session.store.facts()
  const t = translator('zh-CN', 'papers')
  const line = linesOf(session, question).find((candidate) => candidate.key === key)
  if (line === undefined) throw new AppError('record.notFound')
  const { name: firm, principal, healthManager } = facts.profile
  const posts = postNames(facts)
  const exposures = facts.exposures.filter(({ postId }) => line.kind === 'head' || postId === key)
  const joined = (names: readonly string[]) => [...new Set(names)].join('、') || t('ruleDraft.unknown')
  const params = {
    firm,
    posts: joined(exposures.map(({ postId }) => posts.get(postId) ?? '')),
    hazards: joined(exposures.map(({ hazardId }) => session.engine.reference.hazard(hazardId)?.name ?? '')),
    principal: principal.name ?? t('ruleDraft.unknown'),
    manager: healthManager.name ?? t('ruleDraft.unknown'),
  }
  const no = session.engine.reference.library.rows('rule-heads').find(({ id }) => id === key)?.no
  const own = line.kind === 'procedure' ? 'procedure' : no !== undefined && no <= HEADS_WRITTEN ? String(no) : 'other'
  return {
    title: line.kind === 'procedure' ? t('ruleDraft.procedureTitle', { post: line.name }) : line.name,
    note: t('draftPaper.note'),
    sections: [
      { heading: t('ruleDraft.scope'), lines: [t('ruleDraft.scope.text', params)] },
      { heading: t('ruleDraft.duties'), lines: [t('ruleDraft.duties.text', params)] },
      { heading: t('ruleDraft.content'), lines: t(`ruleDraft.head.${own}`, params).split('\n') },
      { heading: t('ruleDraft.records'), lines: [t('ruleDraft.records.text')] },
    ],
  }
}

/** Heads this program has a draft for; one of a pack loaded later gets the general one. */
const HEADS_WRITTEN = 12

/** The draft as PDF. Throws `record.notFound`, `paper.missingGlyphs`. */
export async function draftPaper(session: Session, question: Question & { readonly key: Id }): Promise<File> {
  const draft = draftOf(session, question)
  const { name: firmName, demo } = session.store.profile()
  const head = { firmName, demo, asOf: question.asOf }
  const bytes = await renderYearPaper({ is: 'draft', draft }, head, question.asOf)
  return new File([new Uint8Array(bytes)], `${draft.title}.pdf`, { type: 'application/pdf' })
}

/** The list as a file named after firm and day. */
export async function exportRulebook(
  session: Session,
  { format, ...question }: Question & { readonly format: SheetFormat },
): Promise<File> {
  const { asOf, language } = question
  const t = translator(language, 'ui')
  const rows = rulebookOverview(session, question).lines.map(({ kind, name, current, older, state }): TableCell[] => [
    t(`rulebook.kind.${kind}`),
    name,
    t(`rulebook.state.${state}`),
    current?.title ?? null,
    current?.version ?? null,
    current === null ? null : { date: current.issuedOn },
    current?.signedBy ?? null,
    current === null || current.reviewOn === null ? null : { date: current.reviewOn },
    older.length,
  ])
  const columns = ['kind', 'name', 'state', 'title', 'version', 'issuedOn', 'signedBy', 'reviewOn', 'older']
  const table = {
    asOf,
    sheetName: t('rulebook.title'),
    columns: columns.map((key) => ({ heading: t(`rulebook.column.${key}`), width: 18 })),
    rows,
    notes: listNotes(t, asOf, rows.length),
  }
  return firmTableFile(session, table, { language, format })
}
