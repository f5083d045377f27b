import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useState } from 'react'

interface OpenedPdf {
  readonly document: PDFDocumentProxy | null
  readonly error: unknown
}

const NOTHING: OpenedPdf = { document: null, error: null }
let worker: PDFWorker | null = null

/**
 * Opens a PDF in a worker of this bundle and lets go of it with the screen. Its fonts are inside the file,
 * so nothing else is loaded: no maps, no WebAssembly (which the content policy forbids), no network.
 */
export function usePdf(file: File): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>(NOTHING)
  useEffect(() => {
    let gone = false
    let close = (): void => undefined
    async function open(): Promise<void> {
      const data = await file.arrayBuffer()
      if (gone) return
      worker ??= PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) })
      const task = getDocument({ data, worker, useWasm: false, useWorkerFetch: false })
      close = () => void task.destroy()
      const document = await task.promise
      if (!gone) setOpened({ document, error: null })
    }
    setOpened(NOTHING)
    open().catch((error: unknown) => {
      if (!gone) setOpened({ document: null, error })
    })
    return () => {
      gone = true
      close()
    }
  }, [file])
  return opened
}
