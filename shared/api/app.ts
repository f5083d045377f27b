import { z } from 'zod'
import { isoDateSchema } from '#shared/entities/common.ts'
import { procedure } from './base.ts'

export const appContract = {
  info: procedure.output(
    z.strictObject({
      version: z.string(),
      host: z.enum(['desktop', 'web']),
      /** The host's local calendar day; the window's default `asOf`. */
      today: isoDateSchema,
      referenceEdition: z.string(),
    }),
  ),
}
