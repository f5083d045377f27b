/** 告知: everything that must be told, signed for, posted or put up; recorded in bulk. Single papers are records (`records.contractNotices` and so on). */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema } from '#shared/entities/common.ts'
import {
  informingOverviewSchema,
  noticeCardSheetSchema,
  paperActSchema,
  paperKindSchema,
} from '#shared/entities/informing-work.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

const ofCard = firmOnDay.extend({ postId: idSchema, hazardId: hazardIdSchema })

export const informingContract = {
  overview: procedure.input(firmOnDay).output(informingOverviewSchema),
  /** Records one act for many lines, all or none. Throws `informing.refused`, `notice.refused`, `record.*`. */
  record: procedure
    .input(
      firmOnDay.extend({
        keys: z.array(z.string().max(200)).min(1).max(5000),
        act: paperActSchema,
        on: isoDateSchema,
        place: z.string().trim().max(60).nullable().default(null),
      }),
    )
    .output(z.strictObject({ saved: z.number() })),
  /** The lines of one kind, or all; of one workplace, or all. */
  export: procedure
    .input(
      firmOnDay.extend({
        kind: paperKindSchema.nullable().default(null),
        workplaceId: idSchema.nullable().default(null),
        format: sheetFormatSchema,
      }),
    )
    .output(z.file()),
  /** The content of a notice card as of the day. Throws `record.notFound`, `record.unknownHazard`. */
  card: procedure.input(ofCard).output(noticeCardSheetSchema),
  /** The same as a table. */
  cardSheet: procedure.input(ofCard.extend({ format: sheetFormatSchema })).output(z.file()),
}
