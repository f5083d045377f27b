/** Columns that rows of the library share. */
import { z } from 'zod'
import { basisSchema } from '#shared/entities/due.ts'
import { validity, verification } from '../pack-schema.ts'

export const id = z.string().regex(/^[A-Za-z0-9.-]+$/)
export const text = z.string().min(1)
export const cas = z.array(z.string().regex(/^\d{2,7}-\d{2}-\d$/)).readonly()
export const number = z.number().nullable()
/** What a row of law carries: where it stands, since when, and how far that was read. */
export const law = { basis: z.array(basisSchema).min(1).readonly(), verification, ...validity }
/** An interval whose ends may be open; the flags say whether an end belongs to it. */
export const interval = { min: number, minInclusive: z.boolean(), max: number, maxInclusive: z.boolean() }
/** 体力劳动强度 */
export const labourClass = z.enum(['I', 'II', 'III', 'IV'])
