import { z } from 'zod'
import { isoDateSchema } from '#shared/entities/common.ts'
import { pooledRatesSchema, ratesReportSchema } from '#shared/entities/rates.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { firmOnDay, procedure } from './base.ts'

/** A row of the `plans` pack; null asks for the plan of the firm's region. */
const planId = z.string().max(40).nullable()

export const ratesContract = {
  firm: procedure.input(firmOnDay.extend({ planId })).output(ratesReportSchema),
  /** Over every real firm on this computer; the demo firm is left out. */
  pooled: procedure
    .input(z.strictObject({ asOf: isoDateSchema, language: languageSchema, planId }))
    .output(pooledRatesSchema),
}
