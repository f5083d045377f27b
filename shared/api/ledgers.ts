/** What is asked of all ledgers alike; list, save and remove stand in `records.ts`. */
import { z } from 'zod'
import { recordSchemas, type RecordKind } from '#shared/entities/facts.ts'
import { firmOnDay, firmRef, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

const kind = z.enum(Object.keys(recordSchemas) as [RecordKind, ...RecordKind[]])

export const ledgersContract = {
  /** How many records of each kind a firm has. */
  counts: procedure.input(firmRef).output(z.record(kind, z.int())),
  /** One ledger as a table file, every field a column, newest first; the day stands in its name. */
  export: procedure.input(firmOnDay.extend({ kind, format: sheetFormatSchema })).output(z.file()),
}
