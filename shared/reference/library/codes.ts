/** Codes of systems that exchange data. */
import { z } from 'zod'
import { hazardIds } from '../pack-schema.ts'
import { id, text } from './columns.ts'

const exchangeScheme = z.enum(['CDC-2020', 'SD-province'])

export const exchangeCodeRow = z.strictObject({
  id,
  scheme: exchangeScheme,
  code: z.string().regex(/^\d+$/),
  name: text,
  category: text,
  parent: z.string().nullable(),
})

export const exchangeLinkRow = z.strictObject({
  id,
  scheme: exchangeScheme,
  hazardIds,
  code: z.string().regex(/^\d+$/),
  /** `nearest`: other words for the same, told by hand; `other`: the class's own code for what it does not name. */
  linkedBy: z.enum(['name', 'nearest', 'other']),
})

export const exchangeValueRow = z.strictObject({
  id,
  field: z.enum(['size', 'examType', 'conclusion']),
  value: text,
  scheme: z.enum(['CDC-2020', 'WS 375.13', 'health-check', 'test-report']),
  code: text,
})

export const registrationSchemeRow = z.strictObject({
  id,
  scheme: z.enum(['2023', '2011', 'GB/T 12402-2000']),
  code: z.string().regex(/^\d{3}$/),
  name: text,
  parent: z.string().nullable(),
  /** Closest code of the scheme of 2011, for systems that still ask for it. */
  nearest2011: z.string().nullable(),
  note: z.string(),
})
