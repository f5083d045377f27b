import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { AppError } from '#shared/api/errors.ts'
import { recordSchemas, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { firmProfileSchema, type FirmProfileInput } from '#shared/entities/firm.ts'
import { createFirmFile } from '#electron/store/firm-file.ts'
import type { ChangeContext, FirmStore } from '#electron/store/firm-store.ts'
import { tempDir } from './temp-dir.ts'

/** What a test's changes are logged as. */
export const testChange: ChangeContext = {
  actor: 'test',
  useCase: 'test',
  at: '2026-11-22T02:00:00.000Z',
  batch: 'batch',
}

/** An empty firm on a real temp file, closed when the test ends. */
export function newFirmStore(
  profile: Partial<FirmProfileInput> = {},
  path = join(tempDir(), 'firm.zhijian'),
): FirmStore {
  const store = createFirmFile(path, testChange, (write) =>
    write.saveProfile(firmProfileSchema.parse({ name: '测试厂', ...profile })),
  )
  onTestFinished(() => store.close())
  return store
}

/** A record with the schema's defaults filled in. */
export function record<K extends RecordKind>(kind: K, fields: object): RecordOf<K> {
  const schema: { parse(value: unknown): RecordOf<K> } = schemas[kind]
  return schema.parse(fields)
}

const schemas: { readonly [K in RecordKind]: { parse(value: unknown): RecordOf<K> } } = recordSchemas

/** Code of the refusal `work` ends in; fails the test when it does not refuse. */
export function refusalOf(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('was not refused')
}
