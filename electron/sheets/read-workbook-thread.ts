/** The thread in which workbooks are read. */
import { serveThread } from '../platform/thread.ts'
import { readWorkbook } from './read-workbook.ts'

serveThread(readWorkbook)
