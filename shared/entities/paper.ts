/** What a host tells a screen about papers before one is printed. */
import { z } from 'zod'

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
