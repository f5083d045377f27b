/** What several families ask of a firm. */
import type { Facts } from '#shared/entities/facts.ts'
import type { Day } from './calendar.ts'
import { readTable } from './csv.ts'
import { hazardIdOf } from './tables.ts'

/** In force on a day; the last day still counts. */
export function isOpen(from: Day | null, to: Day | null, asOf: Day): boolean {
  return (from === null || from <= asOf) && (to === null || to >= asOf)
}

/** 化学因素#28 → chem-28. */
export function hazardOfReference(reference: string): string {
  const [classZh = '', no = ''] = reference.split('#')
  return hazardIdOf(classZh, no)
}

/** Entries of the catalogue named by 高毒物品目录. */
export const HIGH_TOXIC: ReadonlySet<string> = new Set(
  readTable('hazards/high-toxicity.csv').flatMap((row) => row('catalogue_ref').split('|').map(hazardOfReference)),
)

/** What posts meet on a day. */
export function metOn(facts: Facts, asOf: Day): Facts['exposures'] {
  return facts.exposures.filter(({ since }) => since === null || since <= asOf)
}
