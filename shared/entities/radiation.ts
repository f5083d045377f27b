/** 放射工作 outside medicine: personal dose and licences. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalDate, optionalText } from './common.ts'

const millisievert = z.number().nonnegative().max(10_000).nullable().default(null)

/** One wearing period of one personal dosimeter. A period without `readOn` is being worn or waits for its reading. */
export const doseSchema = z
  .strictObject({
    id: idSchema,
    workerId: idSchema,
    from: isoDateSchema,
    to: optionalDate,
    readOn: optionalDate,
    /** 个人剂量当量, mSv of the period. */
    effective: millisievert,
    lens: millisievert,
    skinAndExtremities: millisievert,
    institution: optionalText(100),
    /** The day the result was written into the worker's certificate. */
    recordedOn: optionalDate,
  })
  .refine((d) => d.to === null || d.from <= d.to, { error: 'period.reversed', path: ['to'] })
export type Dose = z.output<typeof doseSchema>

/** 放射工作人员证 of a worker, or 辐射安全许可证 and the like of the firm. */
export const licenceSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['radiationWorker', 'radiationSafety', 'healthManager', 'other']),
    workerId: idSchema.nullable().default(null),
    number: optionalText(60),
    issuedOn: optionalDate,
    validUntil: optionalDate,
  })
  .refine((l) => (l.kind === 'radiationWorker') === (l.workerId !== null), {
    error: 'licence.holder',
    path: ['workerId'],
  })
export type Licence = z.output<typeof licenceSchema>
