import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

let worker: PDFWorker | null = null

/** Opens a PDF in a worker of this bundle. Its fonts are inside the file, so nothing else is loaded: no maps, no WebAssembly, no network. */
export function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  worker ??= PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) })
  return getDocument({ data: bytes, worker, useWasm: false, useWorkerFetch: false, disableFontFace: false }).promise
}
