import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'

interface OpenedPdf {
  readonly document: PDFDocumentProxy | null
  readonly error: unknown
}

const NOTHING: OpenedPdf = { document: null, error: null }
let worker: PDFWorker | null = null

function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({ port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }) })
  return worker
}

/**
 * Opens a PDF in a worker of this bundle and lets go of it with the screen. Its fonts are inside the file,
 * so nothing else is loaded: no maps, no WebAssembly (which the content policy forbids), no network.
 */
export function usePdf(file: File): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf & { file: File | null }>({ ...NOTHING, file: null })
  useEffect(() => {
    let gone = false
    let close = (): void => undefined
    async function open(): Promise<void> {
      const data = await file.arrayBuffer()
      if (gone) return
      const task = getDocument({ data, worker: sharedWorker(), useWasm: false, useWorkerFetch: false })
      close = () => void task.destroy()
      const document = await task.promise
      if (!gone) setOpened({ file, document, error: null })
    }
    open().catch((error: unknown) => {
      if (!gone) setOpened({ file, document: null, error })
    })
    return () => {
      gone = true
      close()
    }
  }, [file])
  return opened.file === file ? opened : NOTHING
}
