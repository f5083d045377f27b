/** A file somebody wants to load: read whole, laid over the packs in use, and refused whole when anything is wrong. */
import { AppError } from '#shared/api/errors.ts'
import { message, type Message } from '#shared/domain/explanation.ts'
import { renderMessage, type Language } from '#shared/i18n/index.ts'
import { fault, type Finding } from '#shared/reference/check/finding.ts'
import { layered, readPackDocument, type LaidPack } from '../../platform/pack-document.ts'
import { EVERY_NAME, type PackSource } from '../../platform/reference-pack-file.ts'
import type { KeptFile } from '../files.ts'
import { checkSet, type BuiltSet, type Shipped } from './in-use.ts'

/** A finding with the file a person has to open. */
export interface PlacedFinding extends Finding {
  readonly file: string
}

/** What a file would bring. With findings nothing of it may be used. */
export interface Inspection {
  readonly packs: readonly LaidPack[]
  readonly findings: readonly PlacedFinding[]
  /** The set in use with the packs laid over it; null when there are findings. */
  readonly candidate: BuiltSet | null
}

/** Packs whose edition is older than what the program came with: at the next start they would not count. */
function olderThanShipped(packs: readonly LaidPack[], shipped: Shipped): Finding[] {
  return packs.flatMap(({ entry: { name, edition } }) => {
    const own = shipped.edition(name)
    return edition < own ? [{ pack: name, row: null, fault: fault('older', { found: edition, shipped: own }) }] : []
  })
}

/** Names the file of each finding: the one handed over, or the pack in use that would no longer fit. */
function placed(findings: readonly Finding[], own: ReadonlySet<string>, file: string): PlacedFinding[] {
  return findings.map((finding) => {
    const isOwn = own.has(finding.pack) || !EVERY_NAME.includes(finding.pack)
    return { ...finding, file: isOwn ? file : `${finding.pack}.json` }
  })
}

/** Inspects a file over a set. Never throws on what it holds. */
export function inspectFile({ name, bytes }: KeptFile, over: PackSource, shipped: Shipped): Inspection {
  const { packs, findings } = readPackDocument(name, bytes)
  const laid = new Map(packs.map((pack) => [pack.entry.name, pack]))
  const refused = (found: readonly Finding[]): Inspection => ({
    packs,
    findings: placed(found, new Set(laid.keys()), name),
    candidate: null,
  })
  if (findings.length > 0) return refused(findings)
  const { built, findings: faults } = checkSet(layered(over, laid), shipped)
  const all = [...faults, ...olderThanShipped(packs, shipped)]
  return all.length > 0 ? refused(all) : { packs, findings: [], candidate: built }
}

/** Where in its file a finding is. */
export function placeOf({ row }: Pick<Finding, 'row'>): Message {
  return row === null ? message('packPlace.head') : message('packPlace.row', { row })
}

/** The refusal of a file as one sentence: the first finding, and how many there are. */
export function refusalOf(findings: readonly PlacedFinding[], language: Language): AppError {
  const [first] = findings
  if (first === undefined) throw new Error('a file was refused without a finding')
  return new AppError('packs.refused', {
    file: first.file,
    place: renderMessage(placeOf(first), language),
    reason: renderMessage(first.fault, language),
    count: findings.length,
  })
}

/** The refusal to take back a load, because what stays would not fit together without it. */
export function neededRefusal(findings: readonly Finding[], language: Language): AppError {
  return refusalOf(placed(findings, new Set(), ''), language)
}
