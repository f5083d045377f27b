import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { AppError } from '#shared/api/errors.ts'
import { firmProfileSchema, type FirmProfileInput } from '#shared/entities/firm.ts'
import { createFirmFile } from '#electron/store/firm-file.ts'
import type { FirmStore } from '#electron/store/firm-store.ts'
import { testChange } from './records.ts'
import { tempDir } from './temp-dir.ts'

export { record, testChange } from './records.ts'

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
