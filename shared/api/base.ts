/** The base every procedure starts from: one error shape, and inputs that always name the firm they speak of. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { ERROR_CODES } from './errors.ts'

export const errorDataSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** `REFUSED` carries every error a person can do something about; its `data.code` chooses the sentence. */
export const procedure = oc.errors({ REFUSED: { status: 422, data: errorDataSchema } })

export const firmRef = z.strictObject({ firmId: idSchema })
/** A question about a firm on a day, answered in a language. */
export const firmOnDay = z.strictObject({ firmId: idSchema, asOf: isoDateSchema, language: languageSchema })
export const nothing = z.void()
