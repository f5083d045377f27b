import { z } from 'zod'
import { isoDateSchema } from '#shared/entities/common.ts'
import { ruleBookSchema } from '#shared/entities/rule-book.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { procedure } from './base.ts'

export const rulesContract = {
  /** 规则说明书 over the packs in use. */
  book: procedure.input(z.strictObject({ asOf: isoDateSchema, language: languageSchema })).output(ruleBookSchema),
  /** The same as a PDF, in Chinese. */
  print: procedure.input(z.strictObject({ asOf: isoDateSchema })).output(z.file()),
}
