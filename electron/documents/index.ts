/** Papers: what can be printed, what a paper lacks before it is, and the PDF itself. */
import { AppError } from '#shared/api/errors.ts'
import type { ClinicList } from '#shared/domain/exams/clinic-list.ts'
import { declarationFigures, declarationSheet } from '#shared/domain/declaration-sheet.ts'
import { message } from '#shared/domain/explanation.ts'
import type { Message } from '#shared/domain/explanation.ts'
import type { Figure } from '#shared/domain/figure.ts'
import type { Gap } from '#shared/domain/paper-gap.ts'
import { planFigures, planView } from '#shared/domain/plan-view.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { RuleBook } from '#shared/entities/rule-book.ts'
import type { FormId, MissingField, PaperCheck } from '#shared/entities/paper.ts'
import { renderMessage, translator } from '#shared/i18n/index.ts'
import type { Language } from '#shared/i18n/index.ts'
import type { Reference } from '#shared/reference/types.ts'
import { inThread } from '../platform/thread.ts'
import { printedTexts } from './blocks.ts'
import type { Block, Paper } from './blocks.ts'
import { deskBlocks } from './desk.ts'
import { clinicListPaper, type ListHead } from './forms/clinic-list.ts'
import { declarationPaper } from './forms/declaration.ts'
import { gearLedgerPaper, type GearLedger } from './forms/gear-ledger.ts'
import { planPaper } from './forms/plan.ts'
import { ruleBookPaper } from './forms/rule-book.ts'
import { trainingPaper, type TrainingHead, type TrainingSheet } from './forms/training.ts'
import { yearPaper, type YearHead, type YearSheet } from './forms/year.ts'
import { missingGlyphs, printablePaper } from './glyphs.ts'

/** A paper of some pages takes half a second to draw, a plan of many posts several. */
const renderPdf = inThread<[paper: Paper, asOf: IsoDate], Uint8Array>(import.meta, 'pdf-thread')

export interface CheckOptions {
  readonly asOf: IsoDate
  /** Language of the check's sentences; the papers themselves are Chinese. */
  readonly language: Language
}

export interface RenderOptions extends CheckOptions {
  /** Print `□` for characters no font has, instead of refusing. */
  readonly allowMissingGlyphs: boolean
}

/** A view ready for print: its gaps and warnings, and the paper around whatever pages the desk adds. */
interface Draft {
  readonly gaps: readonly Gap[]
  readonly warnings: readonly Message[]
  readonly provisional: readonly Message[]
  readonly figures: () => readonly Figure[]
  readonly paper: (desk: readonly Block[]) => Paper
}

type Draw = (facts: Facts, reference: Reference, asOf: IsoDate) => Draft

const drafts: Readonly<Record<FormId, Draw>> = {
  declaration: (facts, reference, asOf) => {
    const sheet = declarationSheet(facts, reference, asOf)
    return {
      gaps: sheet.gaps,
      warnings: sheet.warnings,
      provisional: sheet.provisionalBlocks.map((block) => message(`sheet.section.${block}`)),
      figures: () => declarationFigures(sheet),
      paper: (desk) => declarationPaper(sheet, desk),
    }
  },
  plan: (facts, reference, asOf) => {
    const view = planView(facts, reference, asOf)
    return {
      gaps: view.gaps,
      warnings: view.warnings,
      provisional: [message('plan.provisional')],
      figures: () => planFigures(view),
      paper: (desk) => planPaper(view, desk),
    }
  },
}

/** Every paper the program prints, in the order screens list them. `provisional` papers hold blocks known from recall only. */
export const PAPERS: readonly {
  readonly form: FormId
  readonly titleKey: `${FormId}.title`
  readonly provisional: boolean
}[] = [
  { form: 'declaration', titleKey: 'declaration.title', provisional: true },
  { form: 'plan', titleKey: 'plan.title', provisional: true },
]

function missingField(gap: Gap, language: Language): MissingField {
  return {
    path: gap.path,
    label: renderMessage(gap.label, language),
    section: renderMessage(gap.section, language),
    link: gap.link,
  }
}

function check(form: FormId, draft: Draft, language: Language): PaperCheck {
  return {
    form,
    title: translator(language, 'papers')(`${form}.title`),
    missing: draft.gaps.map((gap) => missingField(gap, language)),
    warnings: draft.warnings.map((warning) => renderMessage(warning, language)),
    missingGlyphs: missingGlyphs(printedTexts(draft.paper([]))),
    provisionalBlocks: draft.provisional.map((block) => renderMessage(block, language)),
  }
}

/** What is missing, contradictory or unprintable in a paper, before anything is printed. */
export function checkPaper(
  form: FormId,
  facts: Facts,
  reference: Reference,
  { asOf, language }: CheckOptions,
): PaperCheck {
  return check(form, drafts[form](facts, reference, asOf), language)
}

/** Every value a paper prints from the facts, with its origin; read from the same view the paper is drawn from. */
export function paperFigures(form: FormId, facts: Facts, reference: Reference, asOf: IsoDate): readonly Figure[] {
  return drafts[form](facts, reference, asOf).figures()
}

/** The paper as PDF; same facts and day, same bytes. Throws `paper.missingGlyphs` naming each character and its place. */
export async function renderPaper(
  form: FormId,
  facts: Facts,
  reference: Reference,
  options: RenderOptions,
): Promise<Uint8Array> {
  const draft = drafts[form](facts, reference, options.asOf)
  const found = check(form, draft, 'zh-CN')
  if (!options.allowMissingGlyphs) refuseMissingGlyphs(found.missingGlyphs)
  return renderPdf(printablePaper(draft.paper(deskBlocks(found))), options.asOf)
}

/** The rule book as PDF; characters no font has become boxes, for its texts are the packs' own. */
export async function renderRuleBookPdf(book: RuleBook): Promise<Uint8Array> {
  return renderPdf(printablePaper(ruleBookPaper(book)), book.asOf)
}

function refuseMissingGlyphs(missing: PaperCheck['missingGlyphs']): void {
  if (missing.length === 0) return
  const characters = missing
    .map(({ character, codePoint, where }) => `${character} ${codePoint}（${where}）`)
    .join('、')
  throw new AppError('paper.missingGlyphs', { characters })
}

/** The list a clinic is given, as PDF. Throws `paper.missingGlyphs`: a name with a box in it is nobody's. */
export async function renderClinicList(list: ClinicList, head: ListHead): Promise<Uint8Array> {
  const paper = clinicListPaper(list, head)
  refuseMissingGlyphs(missingGlyphs(printedTexts(paper)))
  return renderPdf(printablePaper(paper), list.on)
}

/** A paper of training as PDF. Throws `paper.missingGlyphs`: names are read from it, and signed beside. */
export async function renderTraining(sheet: TrainingSheet, head: TrainingHead, asOf: IsoDate): Promise<Uint8Array> {
  const paper = trainingPaper(sheet, head)
  refuseMissingGlyphs(missingGlyphs(printedTexts(paper)))
  return renderPdf(printablePaper(paper), asOf)
}

/** 发放登记表 as PDF. Throws `paper.missingGlyphs`: a name with a box in it is nobody's. */
export async function renderGearLedger(ledger: GearLedger, head: TrainingHead, asOf: IsoDate): Promise<Uint8Array> {
  const paper = gearLedgerPaper(ledger, head)
  refuseMissingGlyphs(missingGlyphs(printedTexts(paper)))
  return renderPdf(printablePaper(paper), asOf)
}

/** 档案目录, 迎检清单 or a drafted rule as PDF. Throws `paper.missingGlyphs`. */
export async function renderYearPaper(sheet: YearSheet, head: YearHead, asOf: IsoDate): Promise<Uint8Array> {
  const paper = yearPaper(sheet, head)
  refuseMissingGlyphs(missingGlyphs(printedTexts(paper)))
  return renderPdf(printablePaper(paper), asOf)
}
