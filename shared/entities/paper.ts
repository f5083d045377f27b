/** What a host tells a screen about papers before one is printed. */
import { z } from 'zod'
import { isoDateSchema } from './common.ts'
import { basisSchema, dueStatusSchema, inputSchema } from './due.ts'

export const formIdSchema = z.enum(['declaration', 'plan'])
export type FormId = z.output<typeof formIdSchema>

/** A field the paper needs and the facts do not have; `link` names the screen that mends it. */
export const missingFieldSchema = z.strictObject({
  path: z.string(),
  label: z.string(),
  section: z.string(),
  link: z.enum(['profile', 'structure', 'roster', 'exams', 'trainings', 'surveys', 'declarations', 'plan']),
})
export type MissingField = z.output<typeof missingFieldSchema>

export const missingGlyphSchema = z.strictObject({
  character: z.string(),
  codePoint: z.string(),
  where: z.string(),
})
export type MissingGlyph = z.output<typeof missingGlyphSchema>

export const paperCheckSchema = z.strictObject({
  form: formIdSchema,
  title: z.string(),
  missing: z.array(missingFieldSchema),
  /** Figures that contradict each other, as sentences (checks of `declaration/form.md` §2). */
  warnings: z.array(z.string()),
  missingGlyphs: z.array(missingGlyphSchema),
  provisionalBlocks: z.array(z.string()),
})
export type PaperCheck = z.output<typeof paperCheckSchema>

/** One value of a paper that can be asked "why", in the words of one language. */
export const paperFigureSchema = z.strictObject({
  /** `<form>/<place on the paper>`, e.g. `declaration/1.15`, `plan/7.rates.3.4`. */
  id: z.string(),
  section: z.string(),
  /** What the value is called on the paper, with the row it stands in. */
  label: z.string(),
  /** As printed. */
  value: z.string(),
  how: z.string(),
  steps: z.array(z.string()),
  inputs: z.array(inputSchema),
  basis: z.array(basisSchema),
  /** In a block of the form known from recall only. */
  provisional: z.boolean(),
  /** Persons behind a head count. For the screen and for whoever asks; no paper names them. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Due items the value was counted from. */
  dueItems: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      name: z.string(),
      status: dueStatusSchema,
      dueDate: isoDateSchema.nullable(),
    }),
  ),
})
export type PaperFigure = z.output<typeof paperFigureSchema>
