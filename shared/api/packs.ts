import { z } from 'zod'
import { idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { basisSchema, dueStatusSchema } from '#shared/entities/due.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { LIBRARY_NAMES } from '#shared/reference/library-schemas.ts'
import { PACK_NAMES } from '#shared/reference/schemas.ts'
import { procedure } from './base.ts'

export const packNameSchema = z.enum([...PACK_NAMES, ...LIBRARY_NAMES])

const documentSchema = basisSchema.omit({ clause: true })
const inLanguage = z.strictObject({ language: languageSchema })
const ofFile = z.strictObject({ ticket: idSchema, language: languageSchema })

export const packCardSchema = z.strictObject({
  name: packNameSchema,
  /** The pack's name in words, e.g. 职业接触限值. */
  title: z.string(),
  edition: z.string(),
  rows: z.int(),
  /** Rows by how far what they rest on was verified. */
  verification: z.record(z.enum(['V', 'S', 'U', 'D']), z.int()),
  /** What the pack rests on, each document once per edition. */
  documents: z.array(documentSchema),
  /** The file a loaded pack came with, and when; null for one that came with the program. */
  loaded: z.strictObject({ file: z.string(), at: z.string(), replaced: z.string() }).nullable(),
  canGoBack: z.boolean(),
})
export type PackCard = z.output<typeof packCardSchema>

export const packFindingSchema = z.strictObject({
  file: z.string(),
  /** Row as a person counts; null for the head, or the file as a whole. */
  row: z.int().nullable(),
  text: z.string(),
})
export type PackFinding = z.output<typeof packFindingSchema>

export const rowChangeKindSchema = z.enum(['added', 'changed', 'ended', 'removed'])

/** What a file does to the rows of one pack. */
export const packChangeSchema = z.strictObject({
  name: packNameSchema,
  title: z.string(),
  edition: z.string(),
  replaced: z.string(),
  counts: z.record(rowChangeKindSchema, z.int()),
  /** The first of them; `counts` counts all. */
  rows: z.array(
    z.strictObject({
      kind: rowChangeKindSchema,
      key: z.string(),
      name: z.string(),
      row: z.int().nullable(),
      cells: z.array(
        z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  ),
})
export type PackChange = z.output<typeof packChangeSchema>

/** Refused whole with its findings, or what each of its packs would change. */
export const packPreviewSchema = z.discriminatedUnion('sound', [
  z.strictObject({ sound: z.literal(false), file: z.string(), total: z.int(), findings: z.array(packFindingSchema) }),
  z.strictObject({ sound: z.literal(true), file: z.string(), packs: z.array(packChangeSchema) }),
])
export type PackPreview = z.output<typeof packPreviewSchema>

/** One side of a date that moves. */
const sideSchema = z.strictObject({
  status: dueStatusSchema,
  dueDate: isoDateSchema.nullable(),
  text: z.string(),
  steps: z.array(z.string()),
})

/** An item of a due list whose date or status a file would change. */
export const movedDateSchema = z.strictObject({
  id: z.string(),
  rule: z.string(),
  /** The rule's name, e.g. 在岗期间职业健康检查. */
  title: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  kind: z.enum(['appears', 'moves', 'disappears', 'changesStatus']),
  before: sideSchema.nullable(),
  after: sideSchema.nullable(),
  /** The clauses behind the date that will hold; those that are new stand first. */
  basis: z.array(basisSchema),
})
export type RenderedMovedDate = z.output<typeof movedDateSchema>

export const packsContract = {
  list: procedure.input(inLanguage).output(z.array(packCardSchema)),
  /** What a person should know on any screen, such as a loaded pack that was found damaged and left out. */
  notices: procedure.input(inLanguage).output(z.array(z.string())),
  /** What the rows of an uploaded file would change. Writes nothing. */
  preview: procedure.input(ofFile).output(packPreviewSchema),
  /** Which dates of one firm an uploaded file would move. Writes nothing; `total` counts all, `items` are the first. */
  moved: procedure
    .input(ofFile.extend({ firmId: idSchema, asOf: isoDateSchema }))
    .output(z.strictObject({ total: z.int(), items: z.array(movedDateSchema) })),
  /** Takes the packs of an uploaded file into use, all or none. Answers with those that changed. */
  apply: procedure
    .input(ofFile)
    .output(
      z.array(z.strictObject({ name: packNameSchema, title: z.string(), edition: z.string(), replaced: z.string() })),
    ),
  /** Takes back the file that last brought a pack, with everything that came with it. Answers with what is in use instead. */
  goBack: procedure
    .input(inLanguage.extend({ name: packNameSchema }))
    .output(z.array(z.strictObject({ name: packNameSchema, title: z.string(), edition: z.string() }))),
}
