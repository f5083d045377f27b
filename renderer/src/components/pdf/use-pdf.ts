import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import { openPdf } from './open-pdf.ts'

interface OpenedPdf {
  readonly document: PDFDocumentProxy | null
  readonly error: unknown
}

const NOTHING: OpenedPdf = { document: null, error: null }

/** Opens a PDF and lets go of it with the screen. */
export function usePdf(file: File): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf & { file: File | null }>({ ...NOTHING, file: null })
  useEffect(() => {
    let gone = false
    let close = (): void => undefined
    async function open(): Promise<void> {
      const data = await file.arrayBuffer()
      if (gone) return
      const task = openPdf(data)
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
