import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import { firmRef, procedure } from './base.ts'

/** What the log of changes tells of. */
export const changeKindSchema = z.enum([...RECORD_KINDS, 'profile', 'asideRows', 'attachments'])
export type ChangeKind = z.output<typeof changeKindSchema>
const actionSchema = z.enum(['insert', 'update', 'remove'])

/** The changes of one transaction, counted by what they touched. */
export const batchSchema = z.strictObject({
  batch: idSchema,
  /** Place in the log: later ones have greater numbers. */
  position: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  actor: z.string(),
  useCase: z.string(),
  note: z.string().nullable(),
  counts: z.array(z.strictObject({ kind: changeKindSchema, action: actionSchema, count: z.int() })),
  /** Whether `undo` would take it back now. */
  canUndo: z.boolean(),
})
export type HistoryBatch = z.output<typeof batchSchema>

const changeSchema = z.strictObject({
  id: z.int(),
  kind: changeKindSchema,
  recordId: z.string(),
  action: actionSchema,
  /** The whole record as it was, as it is after; null where there was none. Older entries may lack newer fields. */
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})
export type HistoryChange = z.output<typeof changeSchema>

export const historyContract = {
  /** Changes of a firm, newest first; of one kind, or of one record with its attachments. `before` goes on from a position. */
  list: procedure
    .input(
      firmRef.extend({
        kind: changeKindSchema.nullable().default(null),
        recordId: z.string().max(200).nullable().default(null),
        before: z.int().nullable().default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.strictObject({ batches: z.array(batchSchema), more: z.boolean() })),
  /** The single changes of a transaction, in their order, at most 1,000. */
  changes: procedure.input(firmRef.extend({ batch: idSchema })).output(z.array(changeSchema)),
  /** The last change since the firm's file was opened, when it can be taken back. */
  latest: procedure.input(firmRef).output(batchSchema.nullable()),
  /** Takes back a transaction of this session; that is a change itself. Answers with it. */
  undo: procedure.input(firmRef.extend({ batch: idSchema })).output(batchSchema),
}
