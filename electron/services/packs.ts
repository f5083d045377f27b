/** The packs in use, what a file would change, and taking it into use; answers in one language. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import { packNameSchema, type PackCard, type PackFinding, type RenderedMovedDate } from '#shared/api/packs.ts'
import { message, type DueItem } from '#shared/domain/explanation.ts'
import { movedDates, type Editions, type MovedDate } from '#shared/domain/moved-dates.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { renderMessage, renderValue, translator, type Language } from '#shared/i18n/index.ts'
import { everyPack, type PackSet } from '#shared/reference/check/finding.ts'
import { packFields } from '#shared/i18n/zh-CN/rules-pack-fields.ts'
import {
  compareRows,
  touchedClauses,
  touchTest,
  type CellChange,
  type RowChange,
} from '#shared/reference/compare-packs.ts'
import { summarizePack } from '#shared/reference/summarize-pack.ts'
import type { KeptFile } from './files.ts'
import type { Firms } from './firms.ts'
import type { BuiltSet } from './packs/in-use.ts'
import { refusalOf, type PlacedFinding } from './packs/inspect.ts'
import type { PackShelf } from './packs/shelf.ts'

type Outputs = InferContractRouterOutputs<typeof contract>['packs']
type PackChange = Extract<Outputs['preview'], { sound: true }>['packs'][number]

/** More than a person reads; the counts are of all. */
const MAX_ROWS = 2000
const MAX_CELLS = 20
const MAX_FINDINGS = 200
const MAX_MOVED = 2000

function titleOf(name: string, language: Language): string {
  return renderMessage(message(`pack.${name}`), language)
}

/** Every pack in use: what it rests on, how far that was verified, and where it came from. */
export function listPacks(shelf: PackShelf, language: Language): PackCard[] {
  const loadedNames = shelf.loadedNames()
  return everyPack(shelf.set).map((pack) => {
    const name = packNameSchema.parse(pack.pack)
    const { documents, verification } = summarizePack(pack)
    const load = shelf.loadOf(name)
    const replaced = load?.packs.find((entry) => entry.name === name)?.replaced ?? ''
    return {
      name,
      title: titleOf(name, language),
      edition: shelf.source.entry(name)?.edition ?? '',
      rows: pack.rows.length,
      verification: { ...verification },
      documents: documents.map((document) => ({ ...document })),
      loaded: load === null ? null : { file: load.file, at: load.at, replaced },
      canGoBack: loadedNames.has(name),
    }
  })
}

/** What a person should know about loaded packs. */
export function packNotices(shelf: PackShelf, language: Language): string[] {
  return shelf.notices.map((notice) => renderMessage(notice, language))
}

/** A finding as a person reads it. */
export function renderFinding({ file, row, fault }: PlacedFinding, language: Language): PackFinding {
  return { file, row, text: renderMessage(fault, language) }
}

/** `周期 › 第 1 项 › 月数`: a part that has no name, such as a parameter of a rule, stands as in the file. */
function fieldOf(path: CellChange['path'], language: Language): string {
  const words = path.map((part) => {
    if (/^\d+$/.test(part)) return renderMessage(message('packField.at', { number: Number(part) + 1 }), language)
    const key = `packField.${part}`
    return key in packFields ? renderMessage(message(key), language) : part
  })
  return words.join(' › ')
}

function renderRow({ kind, key, name, row, cells }: RowChange, language: Language): PackChange['rows'][number] {
  const shown = cells.slice(0, MAX_CELLS)
  return {
    kind,
    key,
    name,
    row,
    cells: shown.map(({ path, before, after }) => ({ field: fieldOf(path, language), before, after })),
  }
}

/** What the rows of a set do to those of another, for the packs that are named. */
export function packChanges(
  before: PackSet,
  after: PackSet,
  names: readonly string[],
  language: Language,
  mostRows: number = MAX_ROWS,
): PackChange[] {
  const old = new Map(everyPack(before).map((pack) => [pack.pack, pack]))
  return everyPack(after).flatMap((pack) => {
    if (!names.includes(pack.pack)) return []
    const former = old.get(pack.pack)
    const rows = compareRows(pack.pack, former?.rows ?? [], pack.rows)
    const count = (kind: RowChange['kind']) => rows.filter((row) => row.kind === kind).length
    return [
      {
        name: packNameSchema.parse(pack.pack),
        title: titleOf(pack.pack, language),
        edition: pack.edition,
        replaced: former?.edition ?? '',
        counts: { added: count('added'), changed: count('changed'), ended: count('ended'), removed: count('removed') },
        rows: rows.slice(0, mostRows).map((row) => renderRow(row, language)),
      },
    ]
  })
}

/** What a file would change, or why it is refused. Writes nothing. */
export function previewPacks(shelf: PackShelf, file: KeptFile, language: Language): Outputs['preview'] {
  const { packs, candidate, findings } = shelf.inspect(file)
  if (candidate === null) {
    const shown = findings.slice(0, MAX_FINDINGS).map((finding) => renderFinding(finding, language))
    return { sound: false, file: file.name, total: findings.length, findings: shown }
  }
  const names = packs.map(({ entry }) => entry.name)
  return { sound: true, file: file.name, packs: packChanges(shelf.set, candidate.set, names, language) }
}

function side(item: DueItem | null, language: Language): RenderedMovedDate['before'] {
  if (item === null) return null
  const { text, steps } = item.explanation
  return {
    status: item.status,
    dueDate: item.dueDate,
    text: renderMessage(text, language),
    steps: steps.map((step) => renderMessage(step, language)),
  }
}

function renderMoved(
  { id, rule, subject, kind, before, after, basis }: MovedDate,
  language: Language,
): RenderedMovedDate {
  return {
    id,
    rule,
    title: translator(language, 'rules')(`rule.${rule}`),
    subject: { ...subject, name: renderValue(subject.name, language) },
    kind,
    before: side(before, language),
    after: side(after, language),
    basis: basis.map((row) => ({ ...row })),
  }
}

/** Two sets, compared once for all firms. */
export function editionsOf(before: BuiltSet, after: BuiltSet): Editions {
  const old = new Map(everyPack(before.set).map((pack) => [pack.pack, pack]))
  const touched = everyPack(after.set).flatMap((pack) => touchedClauses(old.get(pack.pack), pack))
  return { before: before.reference, after: after.reference, hasChanged: touchTest(touched) }
}

/** Compared once per file, however many firms ask. */
const comparisons = new WeakMap<BuiltSet, Editions>()

function comparisonWith(candidate: BuiltSet, shelf: PackShelf): Editions {
  const known = comparisons.get(candidate)
  if (known?.before === shelf.reference) return known
  const editions = editionsOf({ set: shelf.set, reference: shelf.reference }, candidate)
  comparisons.set(candidate, editions)
  return editions
}

/** The items of a due list that differ between two editions of the reference data, in words. */
export function describeMoved(
  editions: Editions,
  facts: Facts,
  { asOf, language }: { readonly asOf: IsoDate; readonly language: Language },
): RenderedMovedDate[] {
  return movedDates(editions, facts, asOf).map((moved) => renderMoved(moved, language))
}

/** Which dates of a firm a file would move. Writes nothing. Throws `packs.refused`, and as `Firms.facts` does. */
export function movedByFile(
  { packs, firms }: { readonly packs: PackShelf; readonly firms: Firms },
  file: KeptFile,
  question: { readonly firmId: Id; readonly asOf: IsoDate; readonly language: Language },
): Outputs['moved'] {
  const { candidate, findings } = packs.inspect(file)
  if (candidate === null) throw refusalOf(findings, question.language)
  const items = describeMoved(comparisonWith(candidate, packs), firms.facts(question.firmId), question)
  return { total: items.length, items: items.slice(0, MAX_MOVED) }
}

/** Takes a file into use. Throws `packs.refused` and `disk.*`. */
export function applyPacks(shelf: PackShelf, file: KeptFile, language: Language): Outputs['apply'] {
  return shelf.apply(file, language).map(({ name, edition, replaced }) => ({
    name: packNameSchema.parse(name),
    title: titleOf(name, language),
    edition,
    replaced,
  }))
}

/** Takes back the file that last brought a pack. Throws `packs.nothingBefore`, `packs.refused` and `disk.*`. */
export function goBack(shelf: PackShelf, name: string, language: Language): Outputs['goBack'] {
  return shelf.goBack(name, language).map((entry) => ({
    name: packNameSchema.parse(entry.name),
    title: titleOf(entry.name, language),
    edition: entry.edition,
  }))
}
