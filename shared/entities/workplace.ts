import { z } from 'zod'
import { hazardIdSchema, idSchema, optionalDate, optionalFlag, optionalText, text } from './common.ts'
import { specialWorkSchema } from './worker.ts'

export const workplaceSchema = z.strictObject({
  id: idSchema,
  name: text(60),
  /** Parent in the workplace tree; null at the top. */
  parentId: idSchema.nullable().default(null),
  /** 住人: nobody may live where toxic substances are used. */
  livedIn: optionalFlag,
  /** 有害与无害作业分开. */
  separated: optionalFlag,
})
export type Workplace = z.output<typeof workplaceSchema>

export const postSchema = z.strictObject({
  id: idSchema,
  workplaceId: idSchema,
  name: text(60),
  /** What is done here, in the firm's own words. */
  task: optionalText(200),
  specialWork: z.array(specialWorkSchema).max(6).default([]),
  /** 岗位津贴, yuan a month. */
  allowance: z.number().nonnegative().nullable().default(null),
  /** 轮换 as arranged, for high-toxic work. */
  rotation: optionalText(100),
})
export type Post = z.output<typeof postSchema>

/** Kinds of exposure level and the one unit each may carry. */
export const LEVEL_UNITS = {
  lex8h: 'dB(A)',
  lex40h: 'dB(A)',
  twa: 'mg/m3',
  stel: 'mg/m3',
  mac: 'mg/m3',
  peak: 'mg/m3',
  twaTotal: 'mg/m3',
  twaRespirable: 'mg/m3',
  wbgt: '℃',
  handVibration: 'm/s2',
} as const
export type LevelKind = keyof typeof LEVEL_UNITS
export const levelKindSchema = z.enum(Object.keys(LEVEL_UNITS) as [LevelKind, ...LevelKind[]])

function unitFits(reading: { kind: LevelKind; unit: string }): boolean {
  return reading.unit === LEVEL_UNITS[reading.kind]
}

/** A reading with its kind and unit, e.g. `{ kind: 'lex8h', value: 87, unit: 'dB(A)' }`. */
export const levelSchema = z
  .strictObject({ kind: levelKindSchema, value: z.number().finite().nonnegative(), unit: z.string() })
  .refine(unitFits, { error: 'invalid.unit', path: ['unit'] })

/** 作业分级 (GBZ/T 229.x): 0 is 相对无害. */
export const gradeSchema = z.enum(['0', 'I', 'II', 'III', 'IV'])
export type Grade = z.output<typeof gradeSchema>

/** 岗位接触: one post meets one hazard. At most one per pair. */
export const exposureSchema = z.strictObject({
  id: idSchema,
  postId: idSchema,
  hazardId: hazardIdSchema,
  hoursPerDay: z.number().min(0).max(24).nullable().default(null),
  daysPerWeek: z.number().min(0).max(7).nullable().default(null),
  mode: z.enum(['continuous', 'intermittent', 'occasional']).nullable().default(null),
  /** Control facilities, e.g. 局部排风. */
  controls: z.array(text(60)).max(20).default([]),
  /** Protective gear in use, e.g. 防噪声耳塞. */
  ppe: z.array(text(60)).max(20).default([]),
  level: levelSchema.nullable().default(null),
  levelSource: z.enum(['measured', 'estimated']).nullable().default(null),
  /** Valid work grade on file; without one the exam rules take grade II (GBZ 188-2025 A.10). */
  grade: gradeSchema.nullable().default(null),
  /** First day this post met the hazard, when known. */
  since: optionalDate,
  /** Where the hazard comes from: machine, material, process step. */
  source: optionalText(100),
})
export type Exposure = z.output<typeof exposureSchema>
