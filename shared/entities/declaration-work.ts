/** What the screen of the declaration is told: the sheet to type, what has changed since the last one, receipts by year. */
import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'
import { explanationSchema } from './due.ts'
import { changeEventSchema, declarationSchema } from './firm.ts'
import { missingFieldSchema } from './paper.ts'

export const declarationYearSchema = declarationSchema.shape.year

/** A value to type and the words it had when it was copied: a value that moved since is no longer ticked. */
const copiedSchema = z.strictObject({ id: z.string().max(100), text: z.string().max(500) })

export const copyProgressSchema = z.strictObject({
  copied: z.array(copiedSchema).max(2000),
  /** Where the last copy was made. */
  at: z.string().max(100).nullable(),
})
export type CopyProgress = z.output<typeof copyProgressSchema>

/** One value of the sheet as it is typed into the portal. */
export const sheetFieldSchema = z.strictObject({
  /** Unique on the sheet: the figure's place, with a part where one box of the paper is two in the portal. */
  id: z.string(),
  /** What explains it, `declaration/<place>`; null where the box is left to the pen. */
  figure: z.string().nullable(),
  section: z.string(),
  label: z.string(),
  /** As typed into the portal, in Chinese whatever the language of the screen; null when there is nothing to type. */
  text: z.string().nullable(),
  provisional: z.boolean(),
  gap: missingFieldSchema.nullable(),
})
export type SheetField = z.output<typeof sheetFieldSchema>

export const declarationSheetSchema = z.strictObject({
  asOf: isoDateSchema,
  year: declarationYearSchema,
  edition: z.string(),
  fields: z.array(sheetFieldSchema),
  warnings: z.array(z.string()),
  progress: copyProgressSchema,
})

export const triggerSchema = z.enum(['T3', 'T4', 'T5', 'T6', 'T7', 'T8'])
export type Trigger = z.output<typeof triggerSchema>

/** One thing that is no longer as it was declared. */
export const sheetChangeSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** As declared and as it is; empty when it was not, or no longer is, there. */
  before: z.string(),
  after: z.string(),
})

/** Changes that ask for the same declaration by the same day. */
export const changeGroupSchema = z.strictObject({
  id: z.string(),
  trigger: triggerSchema,
  /** What is to be recorded as a change; null for what the yearly update takes along. */
  event: changeEventSchema.shape.kind.nullable(),
  /** The day it happened; null when the records do not tell. */
  day: isoDateSchema.nullable(),
  dueDate: isoDateSchema.nullable(),
  changes: z.array(sheetChangeSchema),
  explanation: explanationSchema,
  /** Changes of this sort recorded since the last declaration and not yet answered. */
  recorded: z.array(z.strictObject({ id: idSchema, date: isoDateSchema })),
})
export type ChangeGroup = z.output<typeof changeGroupSchema>

export const declarationChangesSchema = z.strictObject({
  /** What the facts are held against; null when the firm never declared. */
  last: z
    .strictObject({
      id: idSchema,
      date: isoDateSchema,
      /** No sheet kept; or reckoned later from the records. */
      sheet: z.enum(['none', 'kept', 'reckoned']),
      keptOn: isoDateSchema.nullable(),
    })
    .nullable(),
  groups: z.array(changeGroupSchema),
  /** Changes no declaration has answered yet, oldest first. */
  open: z.array(changeEventSchema),
})

export const receiptYearSchema = z.strictObject({
  year: z.int(),
  declarations: z.array(declarationSchema.omit({ sheet: true, sheetKeptOn: true })),
  /** `none`: nothing declared; `noReceipt`: declared, receipt not recorded; `notYet`: this year, still in time. */
  state: z.enum(['complete', 'noReceipt', 'none', 'notYet']),
  /** For `notYet`: the last day. */
  dueDate: isoDateSchema.nullable(),
})
export type ReceiptYear = z.output<typeof receiptYearSchema>
