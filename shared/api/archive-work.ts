/** 档案 and 迎检. A paper is put away as a record (`records.filings`). */
import { z } from 'zod'
import { archiveOverviewSchema, inspectionLineSchema } from '#shared/entities/archive-work.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

export const archiveListSchema = z.enum(['index', 'inspection'])
export type ArchiveList = z.output<typeof archiveListSchema>

const list = firmOnDay.extend({ list: archiveListSchema })

export const archiveWorkContract = {
  /** The six volumes: what is there, what is missing, where it lies. */
  overview: procedure.input(firmOnDay).output(archiveOverviewSchema),
  /** What an inspector asks for, in order, with the worst of the duties behind each item. */
  inspection: procedure.input(firmOnDay).output(z.array(inspectionLineSchema)),
  export: procedure.input(list.extend({ format: sheetFormatSchema })).output(z.file()),
  /** 档案目录 or 迎检清单 as PDF. Throws `paper.missingGlyphs`. */
  paper: procedure.input(list).output(z.file()),
}
