/** Papers of a firm on a day. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/errors.ts'
import { formIdSchema, type FormId, type PaperCheck, type PaperFigure } from '#shared/entities/paper.ts'
import { translator } from '#shared/i18n/index.ts'
import { checkPaper, PAPERS, paperFigures, renderPaper, type RenderOptions } from '../documents/index.ts'
import type { Question } from './due.ts'
import { renderFigure } from './render.ts'
import type { Session } from './session.ts'

/** What can be printed. Titles are official names and stay Chinese. */
export function listPapers(): InferContractRouterOutputs<typeof contract>['papers']['list'] {
  const t = translator('zh-CN', 'papers')
  return PAPERS.map(({ form, titleKey, provisional }) => ({ form, title: t(titleKey), provisional }))
}

/** What is missing, contradictory or unprintable, before anything is printed. */
export function checkFirmPaper({ store, engine }: Session, form: FormId, question: Question): PaperCheck {
  return checkPaper(form, store.facts(), engine.reference, question)
}

/** Every value of a paper with where it comes from. */
export function listFigures({ store, engine }: Session, form: FormId, { asOf, language }: Question): PaperFigure[] {
  const facts = store.facts()
  const names = new Map(facts.workers.map(({ id, name }) => [id, name]))
  return paperFigures(form, facts, engine.reference, asOf).map((figure) => renderFigure(figure, names, language))
}

/** One value of a paper, by `<form>/<place>`. Throws `paper.unknownForm` or `paper.unknownFigure`. */
export function explainFigure(session: Session, id: string, question: Question): PaperFigure {
  const name = id.split('/')[0] ?? ''
  const form = formIdSchema.safeParse(name)
  if (!form.success) throw new AppError('paper.unknownForm', { form: name })
  const figure = listFigures(session, form.data, question).find((candidate) => candidate.id === id)
  if (figure === undefined) throw new AppError('paper.unknownFigure', { id })
  return figure
}

/** The paper as a PDF file. Throws `paper.missingGlyphs`. */
export async function renderFirmPaper({ store, engine }: Session, form: FormId, options: RenderOptions): Promise<File> {
  const bytes = await renderPaper(form, store.facts(), engine.reference, options)
  // pdfmake's bytes may lie in a shared buffer, which a File does not take: this is a copy of its own.
  return new File([new Uint8Array(bytes)], `${form}-${options.asOf}.pdf`, { type: 'application/pdf' })
}
