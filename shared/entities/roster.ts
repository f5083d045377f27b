/** What a roster import shows before and after it is applied. Steps live in `electron/sheets`. */
import { z } from 'zod'
import { idSchema } from './common.ts'

/** The facts a roster column can carry. */
export const rosterFieldSchema = z.enum([
  'name',
  'idCard',
  'sex',
  'birthDate',
  'workplace',
  'post',
  'hireDate',
  'workerKind',
  'phone',
  'employer',
  'examDate',
  'note',
  'ignore',
])
export type RosterField = z.output<typeof rosterFieldSchema>

/** Where a sheet's header stands and which column means what. `column` is 0-based. */
export const sheetMappingSchema = z.strictObject({
  sheet: z.string(),
  use: z.boolean(),
  /** First and last header row, 1-based as the user sees them. */
  headerFrom: z.int().positive(),
  headerTo: z.int().positive(),
  columns: z.array(z.strictObject({ column: z.int().nonnegative(), field: rosterFieldSchema })),
})
export type SheetMapping = z.output<typeof sheetMappingSchema>

export const rosterProblemCodeSchema = z.enum([
  'missingName',
  'missingId',
  'idCheckDigit',
  'idLength',
  'idCharacters',
  'idBirthDate',
  'idAsNumber',
  'impossibleDate',
  'unreadableDate',
  'futureDate',
  'sexAgainstId',
  'birthAgainstId',
  'unknownSex',
  'unknownWorkerKind',
  'duplicatePerson',
  'oneIdTwoPeople',
  'alreadyInFirm',
  'returnDay',
  'missingPost',
  'tooLong',
  'cellError',
])
export type RosterProblemCode = z.output<typeof rosterProblemCodeSchema>

/** One damaged cell. `message` is a sentence in the user's language; it never repeats the cell's personal data. */
export const rosterProblemSchema = z.strictObject({
  sheet: z.string(),
  cell: z.string(),
  code: rosterProblemCodeSchema,
  message: z.string(),
  /** What the program would write instead, when it can tell. */
  proposal: z.string().nullable(),
})
export type RosterProblem = z.output<typeof rosterProblemSchema>

/** The values of one person as read, field by field, all text as the user would type it; dates ISO where they could be read. */
export const rosterRowValuesSchema = z.strictObject({
  name: z.string(),
  idCard: z.string(),
  sex: z.string(),
  birthDate: z.string(),
  workplace: z.string(),
  post: z.string(),
  hireDate: z.string(),
  workerKind: z.string(),
  phone: z.string(),
  employer: z.string(),
  examDate: z.string(),
  note: z.string(),
})
export type RosterRowValues = z.output<typeof rosterRowValuesSchema>

export const rosterRowSchema = z.strictObject({
  sheet: z.string(),
  row: z.int().positive(),
  values: rosterRowValuesSchema,
  /** `known`: the person is already in the firm and the row says nothing else about the post; it is neither brought in nor kept aside. */
  verdict: z.enum(['good', 'aside', 'known']),
  problems: z.array(rosterProblemSchema),
})
export type RosterRow = z.output<typeof rosterRowSchema>

const rosterSheetSchema = z.strictObject({
  sheet: z.string(),
  isRoster: z.boolean(),
  /** Why a sheet is not taken for a roster; null when it is. */
  reason: z.string().nullable(),
  mapping: sheetMappingSchema.nullable(),
  /** Header texts by column, and up to five rows below, for the mapping screen. */
  headers: z.array(z.string()),
  samples: z.array(z.array(z.string())),
})
export type RosterSheet = z.output<typeof rosterSheetSchema>

export const rosterPreviewSchema = z.strictObject({
  fileName: z.string(),
  sheets: z.array(rosterSheetSchema),
  rows: z.array(rosterRowSchema),
  rowsRead: z.int(),
  good: z.int(),
  aside: z.int(),
  known: z.int(),
  newWorkplaces: z.array(z.string()),
  newPosts: z.array(z.string()),
})
export type RosterPreview = z.output<typeof rosterPreviewSchema>

export const importReportSchema = z.strictObject({
  batchId: idSchema,
  rowsRead: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  /** People who were in the firm before; rowsRead = accepted + rejected + known. */
  known: z.int().optional(),
  created: z.strictObject({ workers: z.int(), posts: z.int() }),
  problems: z.array(rosterProblemSchema),
})
export type ImportReport = z.output<typeof importReportSchema>

/** A row kept aside in the firm file until it is mended or thrown away. */
export const asideRowSchema = z.strictObject({
  id: idSchema,
  batchId: idSchema,
  sheet: z.string(),
  row: z.int(),
  values: rosterRowValuesSchema,
  problems: z.array(rosterProblemSchema),
})
export type AsideRow = z.output<typeof asideRowSchema>
