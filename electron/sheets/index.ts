/** Rosters in: bytes → workbook → preview → records. See README.md. */
import { inThread } from '../platform/thread.ts'
import type { Workbook } from './workbook.ts'

export { judgeRow, previewRoster, requirePeople } from './preview-roster.ts'
export { planRosterImport, type RosterPlan } from './plan-import.ts'

/** `readWorkbook` of read-workbook.ts, with what it throws, and `request.cancelled`. A file that fills a thread's memory ends the thread, not the host. */
export const readWorkbook = inThread<[bytes: Uint8Array, fileName: string], Workbook>(
  import.meta,
  'read-workbook-thread',
)
