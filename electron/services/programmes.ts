/** 健康企业 and other loaded tables, 职业健康达人 nominations, screenings of groups. */
import { newestFirst } from '#shared/entities/newest-first.ts'
import { AppError } from '#shared/api/errors.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import { assessments } from '#shared/domain/assessment.ts'
import { nominationOf } from '#shared/domain/nomination.ts'
import { presence } from '#shared/domain/presence.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { TALENT_PARTS, type Nomination, type ProgrammesOverview, type SchemeLine } from '#shared/entities/programmes.ts'
import { renderMessage, translator } from '#shared/i18n/index.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { allDueItems, type Question } from './due.ts'
import { postNames } from './due-table.ts'
import type { Session } from './session.ts'
import { firmTableFile } from './table-file.ts'

/** Loaded tables, people who may be nominated, and screenings, newest first. */
export function programmesOverview(session: Session, question: Question): ProgrammesOverview {
  const { store, engine } = session
  const facts = store.facts()
  const { asOf } = question
  const names = postNames(facts)
  return {
    schemes: schemeLines(facts, engine.reference, question),
    people: peopleOf(facts, asOf, names, translator(question.language, 'ui')('list.separator')),
    screenings: newestFirst(
      facts.screenings.filter(({ date }) => date <= asOf),
      ({ date }) => date,
    ).map((screening) => ({
      screening,
      post: screening.postId === null ? '' : (names.get(screening.postId) ?? ''),
      share: Math.round((screening.positive / screening.respondents) * 1000) / 10,
    })),
  }
}

function schemeLines(facts: Facts, reference: Reference, { asOf, language }: Question): SchemeLine[] {
  const assessed = new Map(assessments(facts, reference, asOf).map((one) => [one.schemeId, one]))
  return reference.library.rows('assessment-schemes').map((scheme) => {
    const { id, name, version, about, total, items, validFrom, validTo, basis } = scheme
    const one = assessed.get(id)
    const open = facts.selfChecks.find(({ checklist, finished }) => checklist === id && !finished)
    return {
      id,
      name,
      version,
      about,
      total,
      items: items.length,
      period: periodOf(validFrom, validTo, asOf),
      from: validFrom,
      to: validTo,
      score: one?.score ?? null,
      grade: one?.grade ?? null,
      class: one?.class ?? null,
      text: one === undefined ? '' : renderMessage(one.explanation.text, language),
      missing: (one?.explanation.missing ?? []).map((missing) => renderMessage(missing, language)),
      basis: basis.map((row) => ({ ...row })),
      openCheckId: open?.id ?? null,
    }
  })
}

function periodOf(from: IsoDate | null, to: IsoDate | null, asOf: IsoDate): SchemeLine['period'] {
  if (to !== null && to < asOf) return 'ended'
  return from !== null && from > asOf ? 'ahead' : 'running'
}

function peopleOf(
  facts: Facts,
  asOf: IsoDate,
  names: ReadonlyMap<Id, string>,
  separator: string,
): ProgrammesOverview['people'] {
  const here = presence(facts, asOf)
  return here.workers.map(({ id, name }) => ({
    id,
    name,
    posts: (here.assignmentsOf.get(id) ?? []).map(({ postId }) => names.get(postId) ?? '').join(separator),
  }))
}

interface Nominated {
  readonly workerId: Id
  /** The loaded criteria to print; null prints the four parts alone. */
  readonly schemeId: string | null
}

/** What the records say for a nominee. Throws `record.notFound`, and `nomination.refused` for somebody who does not work here. */
export function nomination(session: Session, { workerId, schemeId, ...question }: Question & Nominated): Nomination {
  const { store, engine } = session
  const { asOf, language } = question
  const worker = store.get('workers', workerId)
  if (worker === null) throw new AppError('record.notFound', { id: workerId })
  const facts = store.facts()
  const answer = nominationOf(facts, asOf, worker, allDueItems(session, asOf))
  if (answer.is === 'refused')
    throw new AppError('nomination.refused', { reason: `@reason.nomination.${answer.reason}` })
  const scheme = engine.reference.library
    .rowsOn('assessment-schemes', asOf)
    .find(({ id, about }) => id === schemeId && about === 'person')
  const names = postNames(facts)
  const posts = presence(facts, asOf).assignmentsOf.get(workerId) ?? []
  return {
    workerId,
    name: worker.name,
    posts: posts.map(({ postId }) => names.get(postId) ?? '').join(translator(language, 'ui')('list.separator')),
    missing: answer.gaps.map(({ part, text }) => ({ part, text: renderMessage(text, language) })),
    evidence: answer.evidence.map(({ part, text, kind, id }) => ({
      part,
      text: renderMessage(text, language),
      kind,
      id,
    })),
    criteria: (scheme?.items ?? []).map(({ theme, text }, index) => ({ theme: theme ?? '', no: index + 1, text })),
  }
}

/** The nomination as a sheet to be completed, signed and handed in. Throws as `nomination` does. */
export async function nominationSheet(
  session: Session,
  { format, ...question }: Question & Nominated & { readonly format: SheetFormat },
): Promise<File> {
  const t = translator('zh-CN', 'ui')
  // The nominee's name stays inside: a file name is seen by everybody who passes the folder.
  const asked = { language: 'zh-CN', format } as const
  return firmTableFile(session, nominationTable(session, question), asked, t('talent.sheet'))
}

/** Chinese whatever the window speaks: it goes to an authority. */
export function nominationTable(session: Session, question: Question & Nominated): Table {
  const t = translator('zh-CN', 'ui')
  const { name, posts, evidence, missing, criteria } = nomination(session, { ...question, language: 'zh-CN' })
  const part = (of: (typeof TALENT_PARTS)[number]) => t(`talent.part.${of}`)
  const rows = TALENT_PARTS.flatMap((of): TableCell[][] => [
    ...evidence.filter((entry) => entry.part === of).map(({ text }) => [part(of), text, t('talent.fromRecords'), null]),
    ...missing.filter((entry) => entry.part === of).map(({ text }) => [part(of), text, t('talent.toConfirm'), null]),
  ])
  return {
    asOf: question.asOf,
    sheetName: t('talent.sheet'),
    columns: [
      { heading: t('talent.column.part'), width: 16 },
      { heading: t('talent.column.text'), width: 60 },
      { heading: t('talent.column.source'), width: 14 },
      { heading: t('talent.column.remark'), width: 24 },
    ],
    rows: [
      [t('talent.nominee'), name, posts, null],
      [t('talent.firm'), session.store.profile().name, null, null],
      ...rows,
      ...criteria.map(({ theme, no, text }): TableCell[] => [theme, `${no}. ${text}`, t('talent.toConfirm'), null]),
    ],
    notes: {
      sheetName: t('ledger.export.notes'),
      lines: [
        [t('asOf.label'), question.asOf],
        [t('talent.basis'), t('talent.basis.text')],
        [t('talent.limits'), t(criteria.length === 0 ? 'talent.limits.notLoaded' : 'talent.limits.loaded')],
        [t('talent.privacy'), t('talent.privacy.text')],
      ],
    },
  }
}
