/** Opens a real PDF and reads it back: text by page in reading order, and the fonts as the file embeds them. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  readonly text: string
  readonly items: readonly { readonly text: string; readonly x: number; readonly y: number; readonly width: number }[]
}

/** Every page's text in the order it was written. Throws on bytes that are no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    const items = content.items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }]
        : [],
    )
    pages.push({ text: items.map((item) => item.text).join(''), items })
  }
  await loading.destroy()
  return pages
}

/** Blanks and line ends removed: wrapped text is found again whatever line it broke on. */
export function squeezed(text: string): string {
  return text.replace(/\s/gu, '')
}
