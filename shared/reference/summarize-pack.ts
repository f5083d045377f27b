/** What a pack rests on, and how far its rows have been verified. Pure. */
import { basisSchema } from '#shared/entities/due.ts'
import type { Basis, Verification } from '#shared/domain/explanation.ts'
import { cell } from './check/finding.ts'
import { verification } from './pack-schema.ts'

export interface PackSummary {
  /** Each document once per edition, in the order of the file, with its weakest tag. */
  readonly documents: readonly Omit<Basis, 'clause'>[]
  /** Rows by tag. A row that rests on several clauses counts by the weakest. */
  readonly verification: Readonly<Record<Verification, number>>
}

/** From the strongest to the weakest. A number nobody saw is weaker than one this program openly made its own. */
const ORDER: readonly Verification[] = ['V', 'S', 'D', 'U']

function weakest(tags: readonly Verification[]): Verification | null {
  return ORDER.findLast((tag) => tags.includes(tag)) ?? null
}

/** The clauses of a row; none where it rests on the head of its pack, or says in a word what it rests on. */
export function basisOf(row: object): readonly Basis[] {
  const value = cell(row, 'basis')
  return basisSchema.array().safeParse(Array.isArray(value) ? value : [value]).data ?? []
}

/** A row's own tag, else that of its clauses, else that of the pack's head. A row without any is a suggestion of this program. */
function tagOf(row: object, head: readonly Basis[]): Verification {
  const own = verification.safeParse(cell(row, 'verification'))
  if (own.success) return own.data
  const clauses = basisOf(row)
  return weakest((clauses.length > 0 ? clauses : head).map((entry) => entry.verification)) ?? 'D'
}

/** Sums a pack up for the list of packs. */
export function summarizePack({
  basis,
  rows,
}: {
  readonly basis: readonly Basis[]
  readonly rows: readonly object[]
}): PackSummary {
  const documents = new Map<string, Omit<Basis, 'clause'>>()
  for (const { document, edition, verification: tag } of [...basis, ...rows.flatMap(basisOf)]) {
    const key = `${document}/${edition}`
    const known = documents.get(key)?.verification ?? tag
    documents.set(key, { document, edition, verification: weakest([known, tag]) ?? tag })
  }
  const counts: Record<Verification, number> = { V: 0, S: 0, U: 0, D: 0 }
  for (const row of rows) counts[tagOf(row, basis)] += 1
  return { documents: [...documents.values()], verification: counts }
}
