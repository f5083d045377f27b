/** One paper of a firm as a file. Names carry form and day, nothing about anybody. */
import { checkFirmPaper, renderFirmPaper } from '#electron/services/papers.ts'
import type { Session } from '#electron/services/session.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { FormId, PaperCheck } from '#shared/entities/paper.ts'
import type { Call } from './command.ts'
import { writeNumbered } from './output-file.ts'

export interface PaperFile extends Omit<PaperCheck, 'missingGlyphs'> {
  readonly asOf: IsoDate
  readonly file: string
  readonly bytes: number
  /** False when the very same file already stood there. */
  readonly isNew: boolean
}

/** Renders a paper and writes it into `folder`. Throws `paper.missingGlyphs` or `disk.*`; nothing is then written. */
export async function writePaper(
  call: Call,
  session: Session,
  form: FormId,
  asOf: IsoDate,
  folder: string,
): Promise<PaperFile> {
  const question = { asOf, language: call.language }
  const { missingGlyphs: _, ...check } = checkFirmPaper(session, form, question)
  const allowMissingGlyphs = call.has('allow-missing-glyphs')
  const pdf = await renderFirmPaper(session, form, { ...question, allowMissingGlyphs })
  const bytes = new Uint8Array(await pdf.arrayBuffer())
  return { ...check, asOf, ...writeNumbered(folder, `${form}-${asOf}`, 'pdf', bytes), bytes: bytes.byteLength }
}

/** What was written, and what it lacks. */
export function describePaper({ t }: Call, { title, file, isNew, missing, warnings }: PaperFile): string[] {
  const fields = missing.map(({ label }) => label).join(t('list.separator'))
  return [
    t(isNew ? 'printed' : 'printed.same', { title, file }),
    ...(missing.length === 0 ? [] : [t('printed.missing', { count: missing.length, fields })]),
    ...warnings.map((warning) => t('printed.warning', { warning })),
  ]
}
