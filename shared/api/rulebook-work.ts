/** 制度与操作规程: a document is kept as a record (`records.ruleDocuments`); a new version follows the one before, which stays. */
import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import { ruleDocumentSchema } from '#shared/entities/organisation.ts'
import { newVersionSchema, ruleDraftSchema, rulebookOverviewSchema } from '#shared/entities/rulebook-work.ts'
import { firmOnDay, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

const ofLine = firmOnDay.extend({ key: idSchema })

export const rulebookWorkContract = {
  overview: procedure.input(firmOnDay).output(rulebookOverviewSchema),
  /** Ends a document the day before a new version begins. Throws `record.notFound`, `rulebook.refused`. */
  newVersion: procedure
    .input(firmOnDay.extend({ documentId: idSchema, next: newVersionSchema }))
    .output(ruleDocumentSchema),
  /** A draft of a head, or of a post's procedure, filled in from the facts. Throws `record.notFound`. */
  draft: procedure.input(ofLine).output(ruleDraftSchema),
  /** The draft as PDF. Throws `record.notFound`, `paper.missingGlyphs`. */
  draftPaper: procedure.input(ofLine).output(z.file()),
  export: procedure.input(firmOnDay.extend({ format: sheetFormatSchema })).output(z.file()),
}
