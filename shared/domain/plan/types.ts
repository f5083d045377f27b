/** The plan (一企一策) as data: sections of parts. Words are keys, so that paper and screen can both show it. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Message } from '../explanation.ts'
import type { Traced, Words } from '../figure.ts'
import type { Gap } from '../paper-gap.ts'

/** A recorded text, a sentence by key, either of them with its origin, or null: a box for the pen. Numbers and dates always carry their origin. */
export type PlanCell = Words | Traced | null

/** What a cell prints. */
export function wordsOf(cell: Words | Traced): Words
export function wordsOf(cell: PlanCell): Words | null
export function wordsOf(cell: PlanCell): Words | null {
  return cell !== null && typeof cell === 'object' && 'origin' in cell ? cell.text : cell
}

export interface PlanField {
  readonly label: Message
  readonly value: PlanCell
}

export type PlanTable =
  | 'posts'
  | 'hazards'
  | 'results'
  | 'untested'
  | 'examDue'
  | 'conclusions'
  | 'riskGroups'
  | 'rates'
  | 'findings'
  | 'measures'
  | 'calendar'
  | 'fiveOnes'
  | 'rules'
  | 'volumes'
  | 'budget'
  | 'emergency'
  | 'effect'
  | 'reports'
  | 'basis'
  | 'annexA'
  | 'annexB'
  | 'annexC'
  | 'annexD'
  | 'annexE'
  | 'annexF'
  | 'annexG'

export type PlanPart =
  | { readonly kind: 'fields'; readonly fields: readonly PlanField[] }
  | {
      readonly kind: 'table'
      readonly table: PlanTable
      readonly caption?: Message | Traced
      readonly rows: readonly (readonly PlanCell[])[]
      readonly pen?: 'line' | 'photo'
    }
  | { readonly kind: 'text'; readonly text: Message | Traced }
  | { readonly kind: 'list'; readonly items: readonly Message[] }
  | { readonly kind: 'note'; readonly text: Message | Traced }
  /** Something the program does not keep: said in its place, and left to the pen. */
  | { readonly kind: 'byHand'; readonly text: Message }
  /** What the section lacks, said in its place. */
  | { readonly kind: 'lacks'; readonly lacks: readonly Gap[] }

export interface PlanSection {
  /** `0`–`17`, `A`–`G`; the title's key is `plan.section.<id>`. */
  readonly id: string
  readonly parts: readonly PlanPart[]
}

export interface PlanParty {
  readonly key: 'employer' | 'provider' | 'workers' | 'authority'
  readonly name: string | null
}

export interface PlanView {
  readonly asOf: IsoDate
  readonly firmName: string
  readonly demo: boolean
  readonly edition: string
  readonly version: string | null
  readonly cover: readonly PlanField[]
  readonly parties: readonly PlanParty[]
  readonly sections: readonly PlanSection[]
  readonly gaps: readonly Gap[]
  readonly warnings: readonly Message[]
}

/** Columns that name a row, where it is not the first one alone; counted from 0. */
export const PLAN_ROW_NAMES: Readonly<Partial<Record<PlanTable, readonly number[]>>> = {
  posts: [0, 1],
  hazards: [0, 1],
  results: [0, 1, 2, 3],
  untested: [0, 1],
  annexA: [0, 2],
  annexB: [0, 1],
  annexD: [0, 1, 2],
}

/** How many columns a table has; the title of column n is `plan.table.<table>.<n>`. */
export const PLAN_COLUMNS: Readonly<Record<PlanTable, number>> = {
  posts: 5,
  hazards: 7,
  results: 7,
  untested: 3,
  examDue: 6,
  conclusions: 3,
  riskGroups: 5,
  rates: 5,
  findings: 6,
  measures: 9,
  calendar: 7,
  fiveOnes: 5,
  rules: 4,
  volumes: 4,
  budget: 6,
  emergency: 5,
  effect: 3,
  reports: 4,
  basis: 4,
  annexA: 7,
  annexB: 6,
  annexC: 5,
  annexD: 6,
  annexE: 3,
  annexF: 4,
  annexG: 5,
}
