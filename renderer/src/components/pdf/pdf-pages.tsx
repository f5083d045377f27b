import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../hooks/use-text.ts'
import { Loading, Problem } from '../states.tsx'
import { usePdf } from './use-pdf.ts'

/** A PDF drawn page by page, only to be looked at. */
export function PdfPages({ file, title }: { file: File; title: string }) {
  const t = useText()
  const { document, error } = usePdf(file)
  if (error !== null) return <Problem error={error} />
  if (document === null) return <Loading />
  return (
    <div className="pages" role="region" aria-label={t('papers.preview', { title })} tabIndex={0}>
      <p className="muted" role="status">
        {t('papers.pages', { count: document.numPages })}
      </p>
      {Array.from({ length: document.numPages }, (_, index) => (
        <PdfPage key={index} document={document} number={index + 1} />
      ))}
    </div>
  )
}

function PdfPage({ document, number }: { document: PDFDocumentProxy; number: number }) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    let stop = (): void => undefined
    let gone = false
    async function draw(): Promise<void> {
      const target = canvas.current
      if (target === null) return
      const page = await document.getPage(number)
      if (gone) return
      const natural = page.getViewport({ scale: 1 })
      const width = target.parentElement?.clientWidth ?? natural.width
      const viewport = page.getViewport({ scale: (width / natural.width) * window.devicePixelRatio })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      const task = page.render({ canvas: target, viewport })
      stop = () => task.cancel()
      await task.promise
      setDrawn(true)
    }
    draw().catch((error: unknown) => {
      if (!gone) throw error
    })
    return () => {
      gone = true
      stop()
    }
  }, [document, number])
  return (
    <div className="paper">
      <canvas ref={canvas} role="img" aria-label={t('papers.page', { number })} data-drawn={drawn} />
    </div>
  )
}
