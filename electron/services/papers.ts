/** Papers of a firm on a day. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import type { FormId, PaperCheck } from '#shared/entities/paper.ts'
import { translator } from '#shared/i18n/index.ts'
import { checkPaper, PAPERS, renderPaper, type RenderOptions } from '../documents/index.ts'
import type { Question } from './due.ts'
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

/** The paper as a PDF file. Throws `paper.missingGlyphs`. */
export async function renderFirmPaper({ store, engine }: Session, form: FormId, options: RenderOptions): Promise<File> {
  const bytes = await renderPaper(form, store.facts(), engine.reference, options)
  // pdfmake's bytes may lie in a shared buffer, which a File does not take: this is a copy of its own.
  return new File([new Uint8Array(bytes)], `${form}-${options.asOf}.pdf`, { type: 'application/pdf' })
}
