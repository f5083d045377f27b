/** 告知: everything that must be told, signed for, posted or put up, with how it stands today. Reads rules and due items, computes no duty. */
import type { DueItem } from '../explanation.ts'
import { itemsById } from '../exams/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { PaperLine, PaperState } from './lines.ts'
import { contractLines, resultLines } from './personal.ts'
import { boardLines, cardLines, signLines } from './posted.ts'

/** The rules whose rows stand on the page of 告知. */
export const INFORMING_BOARD: ReadonlySet<string> = new Set([
  'informing.contract',
  'informing.board',
  'informing.results',
  'informing.sign',
  'informing.card',
  'informing.signCheck',
  'health.resultNotice',
  'measurement.disclosure',
  'programme.assessmentPosted',
])

const ORDER: Readonly<Record<PaperState, number>> = { missing: 0, stale: 1, unsigned: 2, surplus: 3, current: 4 }

/** Every line, what wants doing first. */
export function informingLines(context: RuleContext, items: readonly DueItem[]): PaperLine[] {
  const byId = itemsById(items)
  return [
    ...contractLines(context, byId),
    ...resultLines(context, byId),
    ...boardLines(context, byId),
    ...cardLines(context, byId),
    ...signLines(context, byId),
  ].toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || Number(b.binding) - Number(a.binding))
}
