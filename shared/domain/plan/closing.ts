/** Sections 15–17: effect, reports, basis and what the program does not decide. */
import { message } from '../explanation.ts'
import type { Basis } from '../explanation.ts'
import { findings } from './findings.ts'
import { byHand, lacks, note, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanSection } from './types.ts'

/** §15 效果评估: figures of today as the baseline; the second column is filled at acceptance. */
export function effectSection(context: PlanContext): PlanSection {
  const { questions, pairs } = context
  const rates = questions.map(({ key, numerator, denominator, answer }): PlanCell[] => [
    message(`plan.rate.${key}`),
    numerator === null || denominator === null || denominator === 0
      ? message(`plan.answer.${answer}`)
      : `${numerator} / ${denominator}`,
    null,
  ])
  const count = (verdict: string): string => String(pairs.filter((pair) => pair.verdict === verdict).length)
  const rows: PlanCell[][] = [
    [message('plan.effect.selfCheck'), null, null],
    ...rates,
    [message('plan.effect.findings'), String(findings(context).length), null],
    [message('plan.effect.over'), count('over'), null],
    [message('plan.effect.untested'), count('untested'), null],
  ]
  return {
    id: '15',
    parts: [
      { kind: 'table', table: 'effect', rows, pen: 'line' },
      note('plan.note.effect', { asOf: context.asOf }),
      byHand('acceptance'),
    ],
  }
}

const REPORTS = ['results', 'abnormal', 'plan', 'quarterly'] as const

/** §16 联动与报送 */
export function reportSection({ facts, asOf }: PlanContext): PlanSection {
  const last = facts.declarations
    .filter((declaration) => declaration.date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]
  const declared: PlanCell[] = [
    message('plan.report.declaration'),
    last?.authority ?? null,
    last?.date ?? null,
    last?.receiptNumber ?? null,
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
  return [...new Map(all.map((basis) => [`${basis.document} ${basis.edition} ${basis.clause}`, basis])).values()]
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
