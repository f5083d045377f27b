/** 自查与隐患: tables gone through item by item, and findings from registration to closing. */
import { z } from 'zod'
import {
  checksOverviewSchema,
  checkSheetSchema,
  findingStepSchema,
  givenAnswerSchema,
  plannedMeasureSchema,
  startCheckSchema,
} from '#shared/entities/checks.ts'
import { idSchema } from '#shared/entities/common.ts'
import { findingSchema, selfCheckSchema } from '#shared/entities/improvement.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const CHECKS_LISTS = ['board', 'checks', 'measures', 'transitions'] as const
export type ChecksList = (typeof CHECKS_LISTS)[number]

const ofCheck = firmOnDay.extend({ checkId: idSchema })

export const checksContract = {
  overview: procedure.input(firmOnDay).output(checksOverviewSchema),
  /** Throws `record.notFound`, and `check.refused` when the table is no longer loaded. */
  sheet: procedure.input(ofCheck).output(checkSheetSchema),
  /** Begins a check; items that the ledgers answer begin answered. Throws `check.refused`. */
  start: procedure.input(firmOnDay.extend({ check: startCheckSchema })).output(selfCheckSchema),
  /** Throws `record.notFound`, `check.refused`. */
  answer: procedure.input(ofCheck.extend({ given: givenAnswerSchema })).output(selfCheckSchema),
  finish: procedure.input(ofCheck).output(selfCheckSchema),
  /** The finding of an item answered "no", with its measure, at once. Throws `check.refused`, `finding.refused`. */
  plan: procedure.input(ofCheck.extend({ itemId: idSchema, measure: plannedMeasureSchema })).output(findingSchema),
  /** Takes a finding a step on. Throws `record.notFound`, `finding.refused`. */
  step: procedure.input(firmOnDay.extend({ findingId: idSchema, step: findingStepSchema })).output(findingSchema),
  export: procedure.input(firmOnDay.extend({ list: z.enum(CHECKS_LISTS), format: sheetFormatSchema })).output(z.file()),
}
