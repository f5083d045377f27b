/** The thread in which papers are drawn. */
import { serveThread } from '../platform/thread.ts'
import { renderPdf } from './pdf.ts'

serveThread(renderPdf)
