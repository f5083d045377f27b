/** What all packs have in common: their head, their manifest, and the columns that say what a row stands on. */
import { z } from 'zod'
import { hazardIdSchema, isoDateSchema } from '#shared/entities/common.ts'
import { basisSchema } from '#shared/entities/due.ts'

/** Shape of the packs this program reads. A pack of a later format is refused, never guessed at. */
export const PACK_FORMAT = 1

export const verification = z.enum(['V', 'S', 'U', 'D'])
export const names = z.array(z.string().min(1)).readonly()
export const hazardIds = z.array(hazardIdSchema).readonly()
export const validity = { validFrom: isoDateSchema.nullable(), validTo: isoDateSchema.nullable() }
/** Label of an edition of a pack, e.g. `2026-11`. */
const edition = z.string().regex(/^\d{4}-\d{2}$/)

/** A pack: its head and its rows. */
export function pack<Name extends string, Row extends z.ZodType>(name: Name, row: Row) {
  return z.strictObject({
    pack: z.literal(name),
    format: z.literal(PACK_FORMAT),
    edition,
    /** What every row rests on, unless the row carries its own. */
    basis: z.array(basisSchema).readonly(),
    rows: z.array(row).readonly(),
  })
}

/** A pack as a list of packs knows it: the part of its head that is repeated there, and its fingerprint. */
export const packEntrySchema = z.strictObject({
  name: z.string().min(1),
  format: z.int().positive(),
  edition,
  rows: z.int().nonnegative(),
  /** Of the file's bytes, as lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** `manifest.json`: every pack that belongs to this set, so that a missing, foreign or half-copied file is seen before it is read. */
export const manifestSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  packs: z.array(packEntrySchema).readonly(),
})
export type Manifest = z.output<typeof manifestSchema>
export type PackEntry = z.output<typeof packEntrySchema>
