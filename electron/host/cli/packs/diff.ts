/** `packs diff`: what one set of packs does to the rows of another, and to the dates of firms. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '#electron/platform/clock.ts'
import { EVERY_NAME } from '#electron/platform/reference-pack-file.ts'
import { describeMoved, editionsOf, packChanges } from '#electron/services/packs.ts'
import { openFirm, type Engine } from '#electron/services/session.ts'
import { FIRM_EXTENSION } from '#electron/store/firm-file.ts'
import { AppError } from '#shared/api/errors.ts'
import type { PackChange, RenderedMovedDate } from '#shared/api/packs.ts'
import type { Editions } from '#shared/domain/moved-dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { renderError } from '#shared/i18n/index.ts'
import type { Call, Outcome } from '../command.ts'
import { findingLines, findingsOf, setNamed, shelfOf } from './sets.ts'

interface FirmOutcome {
  readonly file: string
  readonly name: string | null
  /** Why the firm could not be read; its dates are then not among the answers. */
  readonly problem: string | null
  readonly moved: readonly RenderedMovedDate[]
}

/** The firm files named by `--firm`, and those of a data folder. */
function firmFiles(call: Call): string[] {
  const named = call.texts('firm').map((path) => resolve(path))
  const data = call.text('data')
  const folder = data === null ? null : resolve(data, 'firms')
  if (folder === null || !existsSync(folder)) return named
  const own = readdirSync(folder).filter((file) => file.endsWith(FIRM_EXTENSION))
  return [...named, ...own.toSorted().map((file) => join(folder, file))]
}

function firmOutcome(file: string, editions: Editions, asOf: IsoDate, call: Call): FirmOutcome {
  const engine: Engine = { reference: editions.before, clock: systemClock, actor: 'cli' }
  try {
    const { store } = openFirm(file, engine)
    try {
      const question = { asOf, language: call.language }
      const moved = describeMoved(editions, store.facts(), question)
      return { file, name: store.profile().name, problem: null, moved }
    } finally {
      store.close()
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { file, name: null, problem: renderError(error, call.language), moved: [] }
  }
}

function packLines({ t }: Call, { title, replaced, edition, counts, rows }: PackChange): string[] {
  const lines = rows.map(({ kind, name, key }) => t('packs.row', { kind: t(`packs.kind.${kind}`), key, name }))
  return [t('packs.pack', { title, replaced, edition, ...counts }), ...lines.map((line) => `  ${line}`)]
}

function movedLine({ t }: Call, { id, title, subject, before, after, basis }: RenderedMovedDate): string {
  const say = (side: RenderedMovedDate['before']) =>
    side === null ? t('packs.noItem') : (side.dueDate ?? t(`status.${side.status}`))
  const clauses = basis.map((row) => [row.document, row.clause, row.edition].filter(Boolean).join(' '))
  const words = { title, subject: subject.name, before: say(before), after: say(after), id }
  return t('packs.moved', { ...words, clauses: clauses.join(t('list.separator')) })
}

function firmLines(call: Call, { file, name, problem, moved }: FirmOutcome): string[] {
  const head = call.t('packs.firm', { name: name ?? file, moved: moved.length })
  return [
    head,
    ...(problem === null ? moved.map((item) => movedLine(call, item)) : [problem]).map((line) => `  ${line}`),
  ]
}

/** Compares two sets. A set that is not sound is not compared: its findings are the outcome. */
export function diffPacks(call: Call, [wordA, wordB]: readonly [string, string]): Outcome {
  const shelf = shelfOf(call)
  const [a, b] = [setNamed(wordA, shelf), setNamed(wordB, shelf)]
  if (a.built === null || b.built === null) {
    const findings = [...a.findings, ...b.findings]
    return { exitCode: 1, json: { findings: findingsOf(findings, call) }, lines: findingLines(findings, call) }
  }
  const packs = packChanges(a.built.set, b.built.set, EVERY_NAME, call.language, Infinity).filter(
    ({ rows, edition, replaced }) => rows.length > 0 || edition !== replaced,
  )
  const asOf = call.date('as-of') ?? systemClock.today()
  const editions = editionsOf(a.built, b.built)
  const firms = firmFiles(call).map((file) => firmOutcome(file, editions, asOf, call))
  const lines = [...packs.flatMap((pack) => packLines(call, pack)), ...firms.flatMap((firm) => firmLines(call, firm))]
  return {
    exitCode: firms.some(({ problem }) => problem !== null) ? 1 : 0,
    json: { asOf, packs, firms },
    lines: lines.length === 0 ? [call.t('packs.same')] : lines,
  }
}
