import { getDocument, PDFWorker, VerbosityLevel, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

let worker: PDFWorker | null = null
/** A file somebody attaches may be damaged; what the reader finds wrong with it is nobody's business but the reader's. */
const verbosity = VerbosityLevel.ERRORS

function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({
    port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }),
    verbosity,
  })
  return worker
}

/**
 * Opens a PDF in a worker of this bundle. Nothing else is loaded: no maps, no WebAssembly (which the content policy
 * forbids), no network, and nothing in the file is run. Whoever opens it destroys the task.
 */
export function openPdf(data: ArrayBuffer): PDFDocumentLoadingTask {
  return getDocument({ data, worker: sharedWorker(), useWasm: false, useWorkerFetch: false, verbosity })
}
