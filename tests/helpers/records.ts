import { recordSchemas, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import type { ChangeContext } from '#electron/store/firm-store.ts'

/** What a test's changes are logged as. */
export const testChange: ChangeContext = {
  actor: 'test',
  useCase: 'test',
  at: '2026-11-22T02:00:00.000Z',
  batch: 'batch',
}

/** A record with the schema's defaults filled in. */
export function record<K extends RecordKind>(kind: K, fields: object): RecordOf<K> {
  const schema: { parse(value: unknown): RecordOf<K> } = schemas[kind]
  return schema.parse(fields)
}

const schemas: { readonly [K in RecordKind]: { parse(value: unknown): RecordOf<K> } } = recordSchemas
