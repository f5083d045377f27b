import { z } from 'zod'
import { idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { procedure } from './base.ts'

export const remindersContract = {
  /** What binds in a firm on a day, in numbers. The firm's file is read and let go; it does not count as opened. */
  counts: procedure
    .input(z.strictObject({ firmId: idSchema, asOf: isoDateSchema }))
    .output(z.strictObject({ firmId: idSchema, overdue: z.int(), due: z.int() })),
}
