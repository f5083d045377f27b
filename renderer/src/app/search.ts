/** What each address may carry after `?`. A value that makes no sense is dropped, never an error page. */
import { z } from 'zod'
import { CONTRACT_LISTS } from '#shared/api/contracts-work.ts'
import { BUDGET_LISTS } from '#shared/api/budget.ts'
import { hazardHitSchema } from '#shared/api/hazard-card.ts'
import { changeKindSchema } from '#shared/api/history.ts'
import { hazardIdSchema, idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { insuredStateSchema } from '#shared/entities/contracts-work.ts'
import { boardFilterSchema } from '#shared/entities/due.ts'
import { RECORD_KINDS, type RecordKind } from '#shared/entities/facts.ts'
import { findingStateSchema } from '#shared/entities/improvement.ts'
import { paperKindSchema, paperStateSchema } from '#shared/entities/informing-work.ts'
import { formIdSchema } from '#shared/entities/paper.ts'
import { surveySchema } from '#shared/entities/survey.ts'
import { personFlagSchema, standingSchema } from '#shared/entities/people.ts'
import { workerKindSchema } from '#shared/entities/worker.ts'

const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const words = maybe(z.coerce.string().max(100))
const identifier = maybe(z.coerce.string().max(300))

export const rootSearch = z.object({ asOf: maybe(isoDateSchema) })
export const hazardsSearch = z.object({
  text: words,
  class: maybe(hazardHitSchema.shape.class),
})
export const judgeSearch = z.object({ hazard: maybe(hazardIdSchema) })
export const profileSearch = z.object({ field: identifier })
export const structureSearch = z.object({ post: identifier, exposure: identifier })
export const ROSTER_TABS = ['people', 'aside', 'spread'] as const
export const rosterSearch = z.object({
  tab: maybe(z.enum(ROSTER_TABS)),
  text: words,
  kind: maybe(workerKindSchema),
  post: maybe(idSchema),
  flag: maybe(personFlagSchema),
  standing: maybe(z.enum([...standingSchema.options, 'all'])),
})
export const workerSearch = z.object({ edit: maybe(z.boolean()), kind: maybe(z.enum(RECORD_KINDS)) })
export const historySearch = z.object({ kind: maybe(changeKindSchema), record: identifier, batch: identifier })
export const ledgersSearch = z.object({ text: words })
export const recordsSearch = z.object({ text: words, open: identifier })
export const EXAMS_TABS = ['batches', 'leavers', 'incidents', 'followUps', 'notices', 'coverage'] as const
export const examsSearch = z.object({
  tab: maybe(z.enum(EXAMS_TABS)),
  open: identifier,
})
export const casesSearch = z.object({ open: identifier })
export const dueSearch = z.object({
  status: maybe(boardFilterSchema.shape.status),
  footing: maybe(boardFilterSchema.shape.footing),
  area: maybe(boardFilterSchema.shape.area),
  rule: identifier,
  worker: maybe(boardFilterSchema.shape.worker),
  post: maybe(boardFilterSchema.shape.post),
  within: maybe(boardFilterSchema.shape.within),
  text: words,
  item: identifier,
  view: maybe(z.enum(['months'])),
})
export const contractsSearch = z.object({
  tab: maybe(z.enum(CONTRACT_LISTS)),
  kind: maybe(workerKindSchema),
  state: maybe(insuredStateSchema),
  text: words,
  open: identifier,
})
export const rulebooksSearch = z.object({ open: identifier })
export const projectsSearch = z.object({ open: identifier })
export const EMERGENCY_TABS = ['incidents', 'plans', 'kit', 'drills'] as const
export const emergencySearch = z.object({
  tab: maybe(z.enum(EMERGENCY_TABS)),
  open: identifier,
})
export const archiveSearch = z.object({ volume: maybe(z.coerce.number().int().min(1).max(99)) })
export const inspectionSearch = z.object({ open: maybe(z.coerce.number().int().min(1).max(999)) })
export const calendarSearch = z.object({
  view: maybe(z.enum(['month', 'year'])),
  /** The day the keyboard stands on; its month or year is shown. */
  at: maybe(isoDateSchema),
  area: maybe(boardFilterSchema.shape.area),
  /** The day whose list is open. */
  day: maybe(isoDateSchema),
})
export const rulesSearch = z.object({ text: words, rule: identifier })
export const ratesSearch = z.object({ plan: maybe(z.coerce.string().max(40)), rate: identifier })
export const MEASUREMENT_TABS = ['reports', 'exceedances', 'untested', 'trend', 'daily', 'highToxic', 'duties'] as const
export type MeasurementTab = (typeof MEASUREMENT_TABS)[number]
export const TRAINING_TABS = ['needs', 'plan', 'sessions', 'questionnaire'] as const
export const trainingSearch = z.object({ tab: maybe(z.enum(TRAINING_TABS)) })
export const PROGRAMME_TABS = ['schemes', 'talent', 'screenings'] as const
export const programmesSearch = z.object({ tab: maybe(z.enum(PROGRAMME_TABS)), worker: identifier })
export const budgetSearch = z.object({
  year: maybe(z.coerce.number().int().min(1900).max(2199)),
  tab: maybe(z.enum(BUDGET_LISTS)),
})
export const CHECKS_TABS = ['board', 'checks', 'measures', 'transitions'] as const
export const checksSearch = z.object({
  tab: maybe(z.enum(CHECKS_TABS)),
  open: identifier,
  state: maybe(z.enum([...findingStateSchema.options, 'all'])),
  text: words,
})
export const checkSheetSearch = z.object({ item: identifier })
export const PPE_TABS = ['needs', 'standards', 'suitability', 'stock', 'ledger'] as const
export const ppeSearch = z.object({ tab: maybe(z.enum(PPE_TABS)) })
export const informingSearch = z.object({
  part: maybe(z.enum(['papers', 'duties'])),
  kind: maybe(paperKindSchema),
  state: maybe(z.enum(['open', 'all', ...paperStateSchema.options])),
  workplace: maybe(idSchema),
  text: words,
  open: identifier,
})
export const measurementSearch = z.object({ tab: maybe(z.enum(MEASUREMENT_TABS)), pair: identifier })
/** A report to change, or what a new one begins with: all untested pairs, or the one to be tested again. */
export const entrySearch = z.object({
  survey: identifier,
  fill: maybe(z.boolean()),
  exposure: identifier,
  kind: maybe(surveySchema.shape.kind),
})
export const declarationSearch = z.object({
  part: maybe(z.enum(['sheet', 'changes', 'years'])),
  figure: identifier,
})
export const doseSearch = z.object({
  part: maybe(z.enum(['people', 'entry'])),
  text: words,
  worker: identifier,
})
export const papersSearch = z.object({
  form: maybe(formIdSchema),
  part: maybe(z.enum(['check', 'figures'])),
  text: words,
  figure: identifier,
})

/** Kinds whose drawers stand on screens of their own: the roster, and posts with their hazards. */
const ELSEWHERE = ['posts', 'exposures', 'workers'] as const
export type Ledger = Exclude<RecordKind, (typeof ELSEWHERE)[number]>

function isLedger(kind: RecordKind): kind is Ledger {
  return !ELSEWHERE.some((elsewhere) => elsewhere === kind)
}

/** Kinds of record that the records screen keeps. */
export const LEDGERS: readonly Ledger[] = RECORD_KINDS.filter(isLedger)
export const ledgerSchema = z.enum(LEDGERS)
