/** Small pictures of files, made in this window so that the host needs no image library. */
import { MAX_THUMBNAIL_BYTES } from '#shared/entities/attachment.ts'

/** Longest edge, in pixels: twice what a list shows, for dense screens. */
const EDGE = 160

function canvasFor(width: number, height: number): HTMLCanvasElement {
  const scale = Math.min(1, EDGE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  return canvas
}

async function ofImage(file: File): Promise<HTMLCanvasElement> {
  const image = await createImageBitmap(file)
  try {
    const canvas = canvasFor(image.width, image.height)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas
  } finally {
    image.close()
  }
}

async function ofFirstPage(file: File): Promise<HTMLCanvasElement> {
  const { openPdf } = await import('../pdf/open-pdf.ts')
  const task = openPdf(await file.arrayBuffer())
  try {
    const page = await (await task.promise).getPage(1)
    const { width, height } = page.getViewport({ scale: 1 })
    const canvas = canvasFor(width, height)
    await page.render({ canvas, viewport: page.getViewport({ scale: canvas.width / width }) }).promise
    return canvas
  } finally {
    await task.destroy()
  }
}

/** A small picture of an image, or of the first page of a PDF; null when it cannot be drawn, e.g. a PDF with a password. */
export async function thumbnailOf(file: File): Promise<File | null> {
  try {
    const isPdf = file.type === 'application/pdf' || file.name.toLowerCase().endsWith('.pdf')
    const canvas = await (isPdf ? ofFirstPage(file) : ofImage(file))
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.8))
    return blob === null || blob.size > MAX_THUMBNAIL_BYTES ? null : new File([blob], 'thumbnail')
  } catch {
    // Whether the file is any good is for the host to say; without a picture it is kept all the same.
    return null
  }
}
