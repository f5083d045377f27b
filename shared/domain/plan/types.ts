/** The plan (一企一策) as data: sections of parts. Words are keys, so that paper and screen can both show it. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Message } from '../explanation.ts'
import type { Gap } from '../paper-gap.ts'

/** A recorded text, a sentence by key, or null: a box for the pen. */
export type PlanCell = string | Message | null

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
      readonly caption?: Message
      readonly rows: readonly (readonly PlanCell[])[]
      readonly pen?: 'line' | 'photo'
    }
  | { readonly kind: 'text'; readonly text: Message }
  | { readonly kind: 'list'; readonly items: readonly Message[] }
  | { readonly kind: 'note'; readonly text: Message }
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
