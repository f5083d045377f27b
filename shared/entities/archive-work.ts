/** What the screens of 档案 and 迎检 show. */
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'
import { basisSchema, dueRowSchema, dueStatusSchema, footingSchema } from './due.ts'
import { RECORD_KINDS } from './facts.ts'

/** The screen on which a fact is entered; `records` with the ledger it stands in. */
export const placeSchema = z.strictObject({
  page: z.enum([
    'archive',
    'budget',
    'cases',
    'checks',
    'contractors',
    'contracts',
    'declaration',
    'emergency',
    'exams',
    'informing',
    'measurement',
    'ppe',
    'profile',
    'projects',
    'records',
    'roster',
    'rulebooks',
    'rules',
    'structure',
    'training',
  ]),
  ledger: z.enum(RECORD_KINDS).nullable(),
})
export type Place = z.output<typeof placeSchema>

/** The text that names a screen: the one the side bar has. */
export const PLACE_TITLES = {
  archive: 'archive.title',
  budget: 'budget.title',
  cases: 'nav.cases',
  checks: 'checks.title',
  contractors: 'contracts.tab.contractors',
  contracts: 'contracts.title',
  declaration: 'declaration.title',
  emergency: 'emergency.title',
  exams: 'nav.exams',
  informing: 'informing.title',
  measurement: 'measure.title',
  ppe: 'ppe.title',
  profile: 'nav.profile',
  projects: 'project.title',
  records: 'ledgers.title',
  roster: 'nav.roster',
  rulebooks: 'rulebook.title',
  rules: 'globalMenu.rules',
  structure: 'nav.structure',
  training: 'training.title',
} as const satisfies Record<Place['page'], string>

/** `made`: printed by this program at any time; `unseen`: the text that lists it was not read. */
export const paperStateSchema = z.enum(['there', 'made', 'missing', 'notApplicable', 'unseen'])
export type PaperState = z.output<typeof paperStateSchema>

/** Where a paper lies that somebody put away. */
export const keptSchema = z.strictObject({
  filingId: idSchema,
  year: z.number(),
  filedOn: isoDateSchema,
  keeper: z.string().nullable(),
  place: z.string().nullable(),
})
export type Kept = z.output<typeof keptSchema>

/** One row of the index of a volume. */
export const archiveLineSchema = z.strictObject({
  id: z.string(),
  volume: z.number(),
  item: z.string(),
  form: z.string().nullable(),
  verification: basisSchema.shape.verification,
  state: paperStateSchema,
  /** Records in the program that stand for the paper. */
  count: z.number(),
  latest: isoDateSchema.nullable(),
  attachments: z.number(),
  kept: z.array(keptSchema),
  /** Where it is entered; null for a paper that is only put away. */
  place: placeSchema.nullable(),
})
export type ArchiveLine = z.output<typeof archiveLineSchema>

export const archiveVolumeSchema = z.strictObject({
  volume: z.number(),
  title: z.string(),
  lines: z.array(archiveLineSchema),
  /** Papers that ought to be there, and how many of them are. */
  applicable: z.number(),
  there: z.number(),
  /** Years for which the whole volume was put away, newest first. */
  filed: z.array(keptSchema),
  retention: z.strictObject({ text: z.string(), basis: z.array(basisSchema) }),
})
export type ArchiveVolume = z.output<typeof archiveVolumeSchema>

/** One thing an inspector asks for, in the order of the self-check. */
export const inspectionLineSchema = z.strictObject({
  no: z.number(),
  category: z.string(),
  title: z.string(),
  /** The item in full, as the self-check has it. */
  item: z.string(),
  evidence: z.string(),
  verification: basisSchema.shape.verification,
  /** The worst of the duties behind it; null where only a look on site tells. */
  status: dueStatusSchema.nullable(),
  footing: footingSchema,
  open: z.number(),
  /** The most pressing duties behind it. */
  rows: z.array(dueRowSchema),
  papers: z.array(archiveLineSchema.pick({ id: true, item: true, state: true, kept: true })),
  place: placeSchema,
})
export type InspectionLine = z.output<typeof inspectionLineSchema>

export const archiveOverviewSchema = z.strictObject({
  volumes: z.array(archiveVolumeSchema),
  /** The yearly filing as the due list has it. */
  due: z.array(dueRowSchema),
})
export type ArchiveOverview = z.output<typeof archiveOverviewSchema>
