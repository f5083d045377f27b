/** Paper to PDF bytes. The writer may read the two font files and nothing else, and never the network. */
import pdfmake from 'pdfmake'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Paper } from './blocks.ts'
import { FONT, fontFiles } from './fonts.ts'
import { documentDefinition } from './layout/document.ts'

const allowed: readonly string[] = Object.values(fontFiles)
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => allowed.includes(path))
pdfmake.setFonts({ [FONT]: { normal: fontFiles.normal, bold: fontFiles.bold } })

/** The PDF of a paper whose characters have been checked. Same paper and day: same bytes. */
export async function renderPdf(paper: Paper, asOf: IsoDate): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(documentDefinition(paper, asOf)).getBuffer())
}
