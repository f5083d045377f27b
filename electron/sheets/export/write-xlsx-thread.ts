/** The thread in which workbooks are written. */
import { serveThread } from '../../platform/thread.ts'
import { writeXlsx } from './write-xlsx.ts'

serveThread(writeXlsx)
