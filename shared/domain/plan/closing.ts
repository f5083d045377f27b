/** Sections 15–17: effect, reports, basis and what the program does not decide. */
import { newestFirst } from '../../entities/newest-first.ts'
import { message } from '../explanation.ts'
import type { Basis } from '../explanation.ts'
import { origin, traced } from '../figure.ts'
import { findings } from './findings.ts'
import { rateOrigins } from './status.ts'
import { byHand, lacks, note, pairsOrigin, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanSection } from './types.ts'

/** §15 效果评估: figures of today as the baseline; the second column is filled at acceptance. */
export function effectSection(context: PlanContext): PlanSection {
  const { questions, pairs, asOf } = context
  const rates = questions.map((question): PlanCell[] => {
    const { key, numerator, denominator, answer } = question
    const text =
      numerator === null || denominator === null || denominator === 0
        ? message(`plan.answer.${answer}`)
        : `${numerator} / ${denominator}`
    return [message(`plan.rate.${key}`), traced(text, rateOrigins(context, question).rate), null]
  })
  const count = (verdict: string): PlanCell => {
    const found = pairs.filter((pair) => pair.verdict === verdict)
    return traced(String(found.length), pairsOrigin(context, found))
  }
  const found = findings(context)
  const rows: PlanCell[][] = [
    [message('plan.effect.selfCheck'), null, null],
    ...rates,
    [
      message('plan.effect.findings'),
      traced(String(found.length), origin(message('figure.how.findings'), { steps: found.map(({ text }) => text) })),
      null,
    ],
    [message('plan.effect.over'), count('over'), null],
    [message('plan.effect.untested'), count('untested'), null],
  ]
  return {
    id: '15',
    parts: [
      { kind: 'table', table: 'effect', rows, pen: 'line' },
      note('plan.note.effect', { asOf }, origin(message('figure.how.asOf'))),
      byHand('acceptance'),
    ],
  }
}

const REPORTS = ['results', 'abnormal', 'plan', 'quarterly'] as const

/** §16 联动与报送 */
export function reportSection({ facts, asOf }: PlanContext): PlanSection {
  const last = newestFirst(
    facts.declarations.filter((declaration) => declaration.date <= asOf),
    ({ date }) => date,
  )[0]
  const declarationCell = (name: string, value: string | null | undefined): PlanCell =>
    last === undefined || value === null || value === undefined
      ? null
      : traced(
          value,
          origin(message('figure.how.lastDeclaration', { asOf }), {
            inputs: [{ kind: 'declarations', id: last.id, field: name, value }],
          }),
        )
  const declared: PlanCell[] = [
    message('plan.report.declaration'),
    last?.authority ?? null,
    declarationCell('date', last?.date),
    declarationCell('receiptNumber', last?.receiptNumber),
  ]
  const rows = [declared, ...REPORTS.map((report): PlanCell[] => [message(`plan.report.${report}`), null, null, null])]
  return {
    id: '16',
    parts: [
      { kind: 'table', table: 'reports', rows, pen: 'line' },
      note('plan.note.reports'),
      ...lacks([
        last === undefined && planGap('16', 'declaration', 'declarations'),
        last !== undefined && last.receiptNumber === null && planGap('16', 'receipt', 'declarations'),
      ]),
    ],
  }
}

const UNDECIDED = ['liability', 'qualification', 'diagnosis', 'grade', 'local'] as const

/** Every clause the plan leans on, once, with its edition and how far it was verified. */
function bases({ items, judged, risk, reference, asOf }: PlanContext): Basis[] {
  const all = [
    ...items.filter(({ status }) => status !== 'notApplicable').flatMap(({ explanation }) => explanation.basis),
    ...judged.flatMap(({ judgement }) => (judgement.limit === null ? [] : [{ ...judgement.limit.basis, clause: '' }])),
    ...risk.explanation.basis,
    ...['survey.overLimit', 'survey.untested', 'size.class'].flatMap((rule) => reference.rule(rule, asOf).basis),
  ]
  // One row of the law is one object however many items cite it.
  const rows = [...new Set(all)]
  return [...new Map(rows.map((basis) => [`${basis.document} ${basis.edition} ${basis.clause}`, basis])).values()]
}

/** One line per document and edition, its clauses joined. */
function basisRows(context: PlanContext): PlanCell[][] {
  const groups = Map.groupBy(
    bases(context),
    ({ document, edition, verification }) => `${document} ${edition} ${verification}`,
  )
  return [...groups.values()].flatMap((group): PlanCell[][] => {
    const [first] = group
    if (first === undefined) return []
    const clauses = [...new Set(group.map(({ clause }) => clause).filter((clause) => clause !== ''))]
      .toSorted()
      .join('；')
    return [[first.document, first.edition, clauses, message(`plan.verification.${first.verification}`)]]
  })
}

/** §17 免责与依据 */
export function basisSection(context: PlanContext): PlanSection {
  return {
    id: '17',
    parts: [
      { kind: 'table', table: 'basis', rows: basisRows(context) },
      note('plan.note.outline'),
      { kind: 'text', text: message('plan.undecided') },
      { kind: 'list', items: UNDECIDED.map((key) => message(`plan.undecided.${key}`)) },
    ],
  }
}
