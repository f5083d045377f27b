/** list / save / remove for one kind of record; the same three procedures for every ledger. */
import { z } from 'zod'
import { idSchema } from '#shared/entities/common.ts'
import { forEachKind, recordSchemas, type RecordKind } from '#shared/entities/facts.ts'
import { firmRef, nothing, procedure } from './base.ts'

function ledger<K extends RecordKind>(kind: K) {
  const record = recordSchemas[kind]
  return {
    list: procedure.input(firmRef).output(z.array(record)),
    /** Inserts or replaces by id, logged with before and after. */
    save: procedure.input(z.strictObject({ firmId: idSchema, record })).output(record),
    remove: procedure.input(z.strictObject({ firmId: idSchema, id: idSchema })).output(nothing),
  }
}

type Ledgers = { readonly [K in RecordKind]: ReturnType<typeof ledger<K>> }

export const recordsContract = forEachKind<Ledgers>(ledger)
