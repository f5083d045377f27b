/** Reads a workbook in a worker thread whose heap is small, and answers the refusal: `{ code, params }`, or null when it was read. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readWorkbook } from '#electron/sheets/read-workbook.ts'
import { AppError } from '#shared/api/errors.ts'

async function refusalOf(bytes: Uint8Array): Promise<{ code: string; params: AppError['params'] } | null> {
  try {
    await readWorkbook(bytes, '花名册.xlsx')
    return null
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params }
    throw error
  }
}

parentPort?.postMessage(await refusalOf(z.instanceof(Uint8Array).parse(workerData)))
