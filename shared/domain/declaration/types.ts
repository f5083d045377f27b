/** The declaration as data: every row of the form with its value, where it came from and what it lacks. */
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { FormRow } from '#shared/reference/types.ts'
import { message } from '../explanation.ts'
import type { Message } from '../explanation.ts'
import type { Origin, Words } from '../figure.ts'
import type { Gap } from '../paper-gap.ts'

export type SheetValue =
  /** As recorded in the profile or read from the reference. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choice: Message }
  /** Distinct persons, with the workers behind the figure. */
  | { readonly kind: 'persons'; readonly count: number; readonly workerIds: readonly Id[] }
  /** Distinct measuring points, with their names. */
  | { readonly kind: 'points'; readonly count: number; readonly points: readonly string[] }
  | { readonly kind: 'number'; readonly number: number }
  /** Catalogue factors of a class with the persons exposed to each. */
  | { readonly kind: 'factors'; readonly factors: readonly FactorCount[] }
  /** The class does not occur: `/` on paper. */
  | { readonly kind: 'notApplicable' }
  /** Left to the pen. */
  | { readonly kind: 'open' }

export interface FactorCount {
  readonly hazardId: HazardId
  readonly name: string
  readonly workerIds: readonly Id[]
}

/** A value with its origin: how it came about, and the records behind it. */
export interface Answer extends Origin {
  readonly value: SheetValue
  /** Set when the form needs the value and the firm has not recorded it. */
  readonly gap?: Gap
}

export interface SheetRow extends Answer {
  readonly id: string
  readonly block: FormRow['block']
  readonly label: string
  readonly provisional: boolean
}

/** The words a value prints as, in parts that stand side by side in one box; none leaves the box to the pen. */
export function printedWords(value: SheetValue): readonly Words[] {
  switch (value.kind) {
    case 'text':
      return [value.text]
    case 'choice':
      return [value.choice]
    case 'persons':
    case 'points':
      return [String(value.count)]
    case 'number':
      return [String(value.number)]
    case 'factors':
      return value.factors.map(({ name, workerIds }) => message('sheet.factor', { name, count: workerIds.length }))
    case 'notApplicable':
      return ['/']
    case 'open':
      return []
  }
}

export interface ProductRow {
  readonly name: string
  readonly annualOutput: number
  readonly unit: string
}

/** A line of the 2012 form's distribution table, kept as an inner record: counts per factor and, without repeats, per workplace. */
export interface DistributionRow {
  readonly workplace: string
  readonly workplaceId: Id
  readonly factors: readonly FactorCount[]
  readonly workerIds: readonly Id[]
}

export interface DeclarationSheet {
  readonly asOf: IsoDate
  readonly year: number
  readonly firmName: string
  readonly demo: boolean
  readonly edition: string
  readonly rows: readonly SheetRow[]
  readonly products: readonly ProductRow[]
  readonly distribution: readonly DistributionRow[]
  readonly gaps: readonly Gap[]
  readonly warnings: readonly Message[]
  /** Blocks of the form known from recall only. */
  readonly provisionalBlocks: readonly FormRow['block'][]
}
