/** 防护用品: needs, standards, suitability, stock, issue to many, the signature ledger. Batches and single issues are records (`records.ppeReceipts`, `records.ppeIssues`). */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalText } from '#shared/entities/common.ts'
import {
  declinedLineSchema,
  issueLineSchema,
  ppeOverviewSchema,
  standardLineSchema,
} from '#shared/entities/ppe-work.ts'
import { firmOnDay, firmRef, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const ppeListSchema = z.enum(['needs', 'standards', 'suitability', 'stock', 'ledger'])
export type PpeList = z.output<typeof ppeListSchema>

const saved = z.strictObject({ saved: z.number() })
const issueIds = z.array(idSchema).min(1).max(5000)

export const ppeContract = {
  overview: procedure.input(firmOnDay).output(ppeOverviewSchema),
  /** Takes proposed lines into the standards, all or none. Throws `ppe.refused`, `record.*`. */
  acceptStandards: procedure
    .input(firmRef.extend({ lines: z.array(standardLineSchema).min(1).max(2000) }))
    .output(saved),
  /** Notes proposed lines as not taken, all or none; what is owed stays due. Throws `ppe.refused`. */
  decline: procedure
    .input(
      firmOnDay.extend({
        lines: z.array(declinedLineSchema).min(1).max(2000),
        on: isoDateSchema,
        reason: optionalText(200),
      }),
    )
    .output(saved),
  /** Takes declines back, so that the lines are proposed again. Throws `record.notFound`. */
  offerAgain: procedure.input(firmRef.extend({ declineIds: z.array(idSchema).min(1).max(2000) })).output(saved),
  /** Hands out to many at once, from the batches that run out first; all or none. Throws `ppe.refused`, `ppe.lineRefused`. */
  issue: procedure
    .input(
      firmRef.extend({
        issuedOn: isoDateSchema,
        signed: z.boolean(),
        lines: z.array(issueLineSchema).min(1).max(5000),
      }),
    )
    .output(saved),
  /** Notes that the receivers have signed. Throws `ppe.refused`. */
  sign: procedure.input(firmRef.extend({ issueIds })).output(saved),
  /** Takes issued items back, into the store or for scrap. Throws `ppe.refused`. */
  giveBack: procedure
    .input(firmRef.extend({ issueIds, on: isoDateSchema, to: z.enum(['stock', 'scrap']) }))
    .output(saved),
  export: procedure.input(firmOnDay.extend({ list: ppeListSchema, format: sheetFormatSchema })).output(z.file()),
  /** 发放登记表 with a column to sign in, of the issues in sight. Throws `paper.missingGlyphs`. */
  signatureSheet: procedure
    .input(
      firmOnDay.extend({
        from: isoDateSchema.nullable(),
        to: isoDateSchema.nullable(),
        text: z.string().max(100),
        unsignedOnly: z.boolean(),
      }),
    )
    .output(z.file()),
}
