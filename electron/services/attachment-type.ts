/** What a file is, told by its first bytes and not by its name. Pure. */
import { AppError } from '#shared/api/errors.ts'
import { MEDIA_ENDINGS, type MediaType } from '#shared/entities/attachment.ts'

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** Brands of the ISO base media format that phones use for photos. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
/** A reader of PDF looks for the header within this many bytes (ISO 32000-1, annex H). */
const PDF_HEADER_WITHIN = 1024

/** The type of a content, or null when it is none of the four. Throws `attachment.heic` for a phone's photo, which most PCs cannot show. */
export function typeOf(bytes: Uint8Array): MediaType | null {
  if (ascii(bytes, 0, 3) === '\u00ff\u00d8\u00ff') return 'image/jpeg'
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (ascii(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 12))) throw new AppError('attachment.heic')
  return ascii(bytes, 0, PDF_HEADER_WITHIN).includes('%PDF-') ? 'application/pdf' : null
}

/** What people call a type. */
const SPOKEN: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
}

/** Characters kept of a file's name, so that its ending never falls off. */
const LONGEST_NAME = 200

/**
 * The name an attachment is kept under: the last part of `name`, with the usual ending added when it has none.
 * Throws `attachment.misleadingName` when its ending belongs to another type.
 */
export function namedFor(name: string, type: MediaType): string {
  const own = (name.split(/[/\\]/).at(-1) ?? '').trim()
  const ending = /\.([^.\s]{1,10})$/.exec(own)?.[1]?.toLowerCase() ?? null
  const [usual, ...others] = MEDIA_ENDINGS[type]
  const fits = ending === null || [usual, ...others].some((known) => known === ending)
  if (!fits) throw new AppError('attachment.misleadingName', { ending, type: SPOKEN[type] })
  const tail = ending === null ? `.${usual}` : own.slice(-ending.length - 1)
  const stem = ending === null ? own : own.slice(0, -tail.length)
  return `${stem.slice(0, LONGEST_NAME - tail.length)}${tail}`
}
